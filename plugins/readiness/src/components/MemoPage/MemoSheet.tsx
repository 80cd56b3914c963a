import { dayOf, type Memo } from '@builder-insights/plugin-readiness-common';
import { Section } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { MarkdownActions } from '../shared/MarkdownActions';
import { Paper } from '../shared/Paper';
import { MemoAreas } from './MemoAreas';
import { MemoDecisions } from './MemoDecisions';
import { MemoMilestones } from './MemoMilestones';
import { MemoRings } from './MemoRings';
import { MemoRisks } from './MemoRisks';

const EXACT = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** @internal */
export interface MemoSheetProps {
  memo: Memo;
  markdown: string;
}

/** The executive memo: what is asked for, why now, where it stands, and what is needed of whom. */
export function MemoSheet(props: MemoSheetProps) {
  const { memo, markdown } = props;
  const { rollout, rings, areas, decisions, risks, milestones } = memo;
  const t = useWords();
  const title = t('memo.title', { title: <>{rollout.title}</> });
  const part = (
    heading: string,
    items: readonly unknown[],
    shown: ReactNode,
  ) => (
    <Section title={heading}>
      {items.length > 0 ? shown : t('memo.none')}
    </Section>
  );
  return (
    <Paper label={rollout.title}>
      <Typography variant="h2">{title}</Typography>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {t('memo.asOf', {
          at: EXACT.format(new Date(memo.asOf)),
          version: String(memo.ruleSetVersion),
        })}
      </Typography>
      <MarkdownActions
        markdown={markdown}
        fileName={`${rollout.id}-memo-${dayOf(memo.asOf)}.md`}
      />
      <Typography sx={{ fontSize: 20, lineHeight: 1.4, mt: 2 }}>
        {rollout.ask}
      </Typography>
      <Section title={t('memo.asked')}>
        <Typography sx={{ fontWeight: 600 }}>{memo.asked}</Typography>
      </Section>
      <Section title={t('memo.whyNow')}>
        <Typography>{rollout.whyNow}</Typography>
      </Section>
      {part(
        t('memo.rings'),
        rings,
        <MemoRings rings={rollout.rings} verdicts={rings} />,
      )}
      {part(t('memo.areas'), areas, <MemoAreas areas={areas} />)}
      {part(
        t('memo.decisions'),
        decisions,
        <MemoDecisions decisions={decisions} />,
      )}
      {part(t('memo.risks'), risks, <MemoRisks risks={risks} />)}
      {part(
        t('memo.milestones'),
        milestones,
        <MemoMilestones milestones={milestones} />,
      )}
      {part(
        t('memo.success'),
        rollout.success,
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {rollout.success.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </Box>,
      )}
    </Paper>
  );
}

import type { Ring } from '@builder-insights/plugin-readiness-common';
import {
  EntityLink,
  Fact,
  Facts,
  formatDay,
  Instant,
  Section,
  WordList,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ListedRecord } from '../../api/ReadinessAnswers';
import { useWords } from '../../hooks/useWords';
import { ChangeList } from '../shared/ChangeList';
import { VerdictMark } from '../shared/VerdictMark';
import { RecordPackLinks } from './RecordPackLinks';
import { RecordProof } from './RecordProof';
import { RecordSnapshot } from './RecordSnapshot';
import { StandingMark } from './StandingMark';

/** @internal */
export interface RecordViewProps {
  record: ListedRecord;
  rings: readonly Ring[];
}

/** One decision: what, who, why, on what; and what has changed since. */
export function RecordView(props: RecordViewProps) {
  const { record, rings } = props;
  const { participants, dissent, conditions, standing } = record;
  const t = useWords();
  const ring = rings.find(({ id }) => id === record.ringId);
  return (
    <Box component="article" sx={{ overflowWrap: 'anywhere' }}>
      <Typography variant="h2">
        {t('records.title', {
          n: String(record.sequence),
          ring: <>{ring?.title ?? record.snapshot.ringTitle}</>,
        })}
      </Typography>
      <Box sx={{ fontWeight: 600 }}>
        <VerdictMark verdict={record.decision} size={20} />
      </Box>
      <StandingMark standing={standing} />
      <Typography sx={{ my: 1 }}>{record.rationale}</Typography>
      <Facts>
        <Fact term={t('records.column.decided')}>
          {t('records.decidedBy', {
            who: <EntityLink entityRef={record.decidedBy} />,
            when: <Instant at={record.decidedAt} />,
          })}
        </Fact>
        <Fact term={t('records.view.participants')}>
          {participants.length > 0 ? (
            <WordList>
              {participants.map(ref => (
                <EntityLink key={ref} entityRef={ref} />
              ))}
            </WordList>
          ) : (
            t('records.view.participantsNone')
          )}
        </Fact>
      </Facts>
      <Section title={t('records.view.changes')}>
        {standing.changes.length > 0 ? (
          <ChangeList
            label={t('records.view.changes')}
            changes={standing.changes}
          />
        ) : (
          t('records.view.changesNone')
        )}
      </Section>
      <Section title={t('records.view.conditions')}>
        {conditions.length === 0 && t('records.view.conditionsNone')}
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {conditions.map(({ text, ownerRef, dueAt }) => (
            <li key={text}>
              {text}{' '}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {t('records.view.conditionBy', {
                  who: <EntityLink entityRef={ownerRef} />,
                  day: formatDay(dueAt),
                })}
              </Box>
            </li>
          ))}
        </Box>
      </Section>
      <Section title={t('records.view.dissent')}>
        {dissent.length === 0 && t('records.view.dissentNone')}
        {dissent.map(({ personRef, text }) => (
          <Box component="blockquote" key={personRef} sx={{ mx: 0, my: 1 }}>
            {text}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              <EntityLink entityRef={personRef} />
            </Box>
          </Box>
        ))}
      </Section>
      <RecordSnapshot record={record} />
      <RecordProof record={record} />
      <RecordPackLinks rolloutId={record.rolloutId} recordId={record.id} />
    </Box>
  );
}

import type { PublishPreview } from '@builder-insights/plugin-readiness-common';
import {
  EntityLink,
  Instant,
  Records,
  TextWithNames,
} from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { ChangedWord } from '../shared/ChangedWord';

const list = (ids: readonly string[]) => new Intl.ListFormat().format(ids);

/** What publishing a draft would do, the worst first. */
export function PreviewView(props: { preview: PublishPreview }) {
  const { preview } = props;
  const { problems, added, removed, changed, verdicts, records } = preview;
  const t = useWords();
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 2, overflowWrap: 'anywhere' }}>
      {problems.length > 0 && (
        <Alert severity="warning" variant="outlined">
          {t('rules.preview.problems')}
          <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
            {problems.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
          </Box>
        </Alert>
      )}
      <div>
        {added.length > 0 && (
          <div>{t('rules.preview.added', { ids: list(added) })}</div>
        )}
        {removed.length > 0 && (
          <div>{t('rules.preview.removed', { ids: list(removed) })}</div>
        )}
        {changed.length > 0 && (
          <div>{t('rules.preview.changed', { ids: list(changed) })}</div>
        )}
      </div>
      {verdicts.length > 0 && (
        <Titled title={t('rules.preview.verdicts')}>
          {verdicts.map(({ rolloutId, ringId, from, to }) => (
            <li key={`${rolloutId} ${ringId}`}>
              {t('rules.preview.verdict', {
                ring: `${rolloutId} ${ringId}`,
                from: <ChangedWord word={from} />,
                to: <ChangedWord word={to} />,
              })}
            </li>
          ))}
        </Titled>
      )}
      {records.length > 0 && (
        <Titled title={t('rules.preview.records')}>
          {records.map(({ id, rolloutId, ringId, decision, decidedAt }) => (
            <li key={id}>
              {t('rules.preview.record', {
                ring: `${rolloutId} ${ringId}`,
                decision: <ChangedWord word={decision} />,
                when: <Instant at={decidedAt} />,
              })}
            </li>
          ))}
        </Titled>
      )}
      <Flips preview={preview} />
    </Box>
  );
}

function Titled(props: { title: string; children: ReactNode }) {
  const { title, children } = props;
  return (
    <div>
      {title}
      <Box component="ul" aria-label={title} sx={{ my: 0.5, pl: 2.5 }}>
        {children}
      </Box>
    </div>
  );
}

function Flips(props: { preview: PublishPreview }) {
  const { flips, moreFlips } = props.preview;
  const t = useWords();
  if (flips.length === 0) {
    return <Typography>{t('rules.preview.none')}</Typography>;
  }
  return (
    <div>
      <Typography>{t('rules.preview.flips')}</Typography>
      <Records
        label={t('rules.preview.flips')}
        records={flips}
        keyOf={({ scopeRef, gateId }) => `${scopeRef} ${gateId}`}
        columns={[
          {
            id: 'scope',
            label: t('rules.preview.scope'),
            render: ({ scopeRef }) => <EntityLink entityRef={scopeRef} />,
          },
          {
            id: 'gate',
            label: t('rules.preview.gate'),
            render: ({ gateId }) => gateId,
          },
          {
            id: 'fromTo',
            label: t('rules.preview.fromTo'),
            render: ({ from, to }) => (
              <>
                {from ? <ChangedWord word={from} /> : t('rules.preview.isNew')}
                {' → '}
                {to ? <ChangedWord word={to} /> : t('rules.preview.gone')}
              </>
            ),
          },
          {
            id: 'reason',
            label: t('rules.preview.reason'),
            width: '36%',
            render: ({ reason }) => <TextWithNames>{reason}</TextWithNames>,
          },
        ]}
      />
      {moreFlips > 0 && t('rules.preview.more', { count: moreFlips })}
    </div>
  );
}

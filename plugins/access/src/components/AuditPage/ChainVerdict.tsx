import type { AuditChainStatus } from '@builder-insights/plugin-access-common';
import { Disclosure, formatCount, Instant } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../../hooks/useWords';
import { ChainStreams } from './ChainStreams';

const SEVERITIES = {
  intact: 'success',
  broken: 'error',
  empty: 'info',
} as const;

/** @internal */
export interface ChainVerdictProps {
  status: AuditChainStatus;
  verifying: boolean;
  onVerify: () => void;
}

/** What verification found: in words first, then each finding, then the streams behind it. */
export function ChainVerdict(props: ChainVerdictProps) {
  const { status, verifying, onVerify } = props;
  const { state, events, findings, buffered, checkedAt, streams } = status;
  const t = useWords();
  const n = formatCount(events);
  return (
    <Box sx={{ maxWidth: 960 }}>
      <Alert
        role={state === 'broken' ? 'alert' : 'status'}
        severity={SEVERITIES[state]}
        variant="outlined"
        action={
          <Button color="inherit" disabled={verifying} onClick={onVerify}>
            {t('audit.chain.again')}
          </Button>
        }
      >
        <span>
          {state === 'intact' && t('audit.chain.intact', { count: events, n })}
          {state === 'empty' && t('audit.chain.empty')}
          {state === 'broken' &&
            t('audit.chain.broken', { count: findings.length, n })}
        </span>{' '}
        {t('audit.chain.checked', { when: <Instant at={checkedAt} /> })}
        {findings.length > 0 && (
          <>
            <Box component="ul" sx={{ my: 1, pl: 2.5 }}>
              {findings.map(finding => (
                <li key={finding}>{finding}</li>
              ))}
            </Box>
            {t('audit.chain.brokenDo')}
          </>
        )}
      </Alert>
      {buffered > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ mt: 1 }}>
          {t('audit.chain.buffered', { count: buffered })}
        </Alert>
      )}
      {streams.length > 0 && (
        <Disclosure summary={t('audit.chain.details')}>
          <ChainStreams streams={streams} />
        </Disclosure>
      )}
    </Box>
  );
}

import type { RecordVerification } from '@builder-insights/plugin-readiness-common';
import { Failure, Instant, useAct } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { RiShieldCheckLine } from '@remixicon/react';
import { useState } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';

/** Checks that the records are what was written, and says what came of it. */
export function VerifyRecords(props: { rolloutId: string }) {
  const { rolloutId } = props;
  const t = useWords();
  const api = useReadinessApi();
  const { acting, error, act } = useAct();
  const [result, setResult] = useState<RecordVerification>();
  const verify = () =>
    act(async () => setResult(await api.verifyRecords(rolloutId)));
  return (
    <Box>
      <Button
        variant="outlined"
        disabled={acting}
        startIcon={<RiShieldCheckLine size={18} aria-hidden />}
        onClick={verify}
      >
        {t('records.verify.start')}
      </Button>
      <div role="status">
        {result && !acting && <VerificationText result={result} />}
      </div>
      {error !== undefined && (
        <Failure what={t('records.verify.failed')} error={error} />
      )}
    </Box>
  );
}

function VerificationText(props: { result: RecordVerification }) {
  const { intact, records, findings, checkedAt } = props.result;
  const t = useWords();
  const when = <Instant at={checkedAt} />;
  if (intact) {
    return (
      <Alert severity="success" variant="outlined" sx={{ mt: 1 }}>
        {records === 0
          ? t('records.verify.none')
          : t('records.verify.intact', { count: records, when })}
      </Alert>
    );
  }
  return (
    <Alert severity="error" variant="outlined" sx={{ mt: 1 }}>
      {t('records.verify.broken', { count: findings.length, when })}
      <Box component="ul" sx={{ my: 1, pl: 2.5 }}>
        {findings.map(finding => (
          <li key={finding}>{finding}</li>
        ))}
      </Box>
      {t('records.verify.brokenDo')}
    </Alert>
  );
}

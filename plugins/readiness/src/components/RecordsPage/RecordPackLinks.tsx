import { Failure, saveFile, Section, useAct } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { RiDownloadLine } from '@remixicon/react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';

const FORMATS = ['html', 'json', 'csv', 'manifest'] as const;

/** @internal */
export interface RecordPackLinksProps {
  rolloutId: string;
  recordId: string;
}

/** The evidence of a record as files. */
export function RecordPackLinks(props: RecordPackLinksProps) {
  const { rolloutId, recordId } = props;
  const t = useWords();
  const api = useReadinessApi();
  const { acting, error, act } = useAct();
  return (
    <Section title={t('records.pack.heading')}>
      <Typography color="text.secondary">{t('records.pack.about')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {FORMATS.map(format => (
          <Button
            key={format}
            variant="outlined"
            disabled={acting}
            startIcon={<RiDownloadLine size={18} aria-hidden />}
            onClick={() =>
              act(async () =>
                saveFile(await api.recordPack(rolloutId, recordId, format)),
              )
            }
          >
            {t('records.pack.download', {
              format: t(`records.pack.format.${format}`),
            })}
          </Button>
        ))}
      </Box>
      {error !== undefined && (
        <Failure what={t('records.pack.failed')} error={error} />
      )}
    </Section>
  );
}

import { Failure, saveFile, useAct } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { RiDownloadLine } from '@remixicon/react';
import type { AuditFilters } from '../../audit/auditFields';
import { toQuery } from '../../audit/toQuery';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';

/** What the filters give, as a file; itself an act in the trail. */
export function AuditExport(props: { filters: AuditFilters }) {
  const { filters } = props;
  const t = useWords();
  const api = useAccessApi();
  const { acting, error, act } = useAct();
  return (
    <div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {(['csv', 'jsonl'] as const).map(format => (
          <Button
            key={format}
            variant="outlined"
            disabled={acting}
            startIcon={<RiDownloadLine size={18} aria-hidden />}
            onClick={() =>
              act(async () =>
                saveFile(await api.auditExport(toQuery(filters), format)),
              )
            }
            sx={{ minHeight: 40 }}
          >
            {t(`audit.export.${format}`)}
          </Button>
        ))}
      </Box>
      {error !== undefined && (
        <Failure what={t('audit.export.failed')} error={error} />
      )}
    </div>
  );
}

import type { MatrixQuery } from '@builder-insights/plugin-readiness-common';
import { Failure, saveFile, useAct } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { RiDownloadLine } from '@remixicon/react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface MatrixExportProps {
  scorecardId: string;
  filters: MatrixQuery;
}

/** Everything that the filters give, as a file. */
export function MatrixExport(props: MatrixExportProps) {
  const { scorecardId, filters } = props;
  const t = useWords();
  const api = useReadinessApi();
  const { acting, error, act } = useAct();
  return (
    <Box sx={{ my: 1 }}>
      <Button
        variant="outlined"
        disabled={acting}
        startIcon={<RiDownloadLine size={18} aria-hidden />}
        onClick={() =>
          act(async () =>
            saveFile(await api.exportMatrix(scorecardId, filters, 'csv')),
          )
        }
      >
        {t('matrix.csv')}
      </Button>
      {error !== undefined && (
        <Failure what={t('matrix.exportFailed')} error={error} />
      )}
    </Box>
  );
}

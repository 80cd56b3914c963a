import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import { SpanPicker } from '../ReportsPage/SpanPicker';
import { TeamReportView } from '../ReportsPage/TeamReportView';

/** On the page of a group: what it heard. */
export function GroupReportContent() {
  const { entity } = useEntity();
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        <SpanPicker />
      </Box>
      <TeamReportView group={stringifyEntityRef(entity)} />
    </>
  );
}

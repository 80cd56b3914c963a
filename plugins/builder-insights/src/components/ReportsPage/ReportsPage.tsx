import type { Viewer } from '@builder-insights/plugin-builder-insights-common';
import { GroupField, Notice } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { SpanPicker } from './SpanPicker';
import { TeamReportView } from './TeamReportView';

/** @internal */
export interface ReportsPageProps {
  /** Absent when the backend could not say who is looking. */
  viewer: Viewer | undefined;
}

/** The report of a group; the reader's own one unless another is chosen. */
export function ReportsPage(props: ReportsPageProps) {
  const { viewer } = props;
  const t = useWords();
  const [params, setParams] = useSearchParams();
  const group = params.get('group') ?? viewer?.leads[0] ?? viewer?.teamRef;
  const choose = (next: string | undefined) => {
    const changed = new URLSearchParams(params);
    if (next) {
      changed.set('group', next);
    }
    setParams(changed);
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        <Box sx={{ flex: { xs: '1 1 100%', sm: '0 0 320px' } }}>
          <GroupField
            small
            label={t('reports.group')}
            value={group}
            onChange={choose}
          />
        </Box>
        <SpanPicker />
      </Box>
      {group ? (
        <TeamReportView group={group} />
      ) : (
        <Notice title={t('reports.chooseTitle')}>
          {t('reports.chooseBody')}
        </Notice>
      )}
    </>
  );
}

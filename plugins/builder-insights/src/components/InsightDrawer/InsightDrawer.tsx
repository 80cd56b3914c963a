import { useApi } from '@backstage/core-plugin-api';
import type { Insight } from '@builder-insights/plugin-builder-insights-common';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { RiArrowDownLine, RiArrowUpLine, RiCloseLine } from '@remixicon/react';
import { useCallback } from 'react';
import { builderInsightsApiRef } from '../../api/BuilderInsightsApi';
import { statusOf } from '../../api/statusOf';
import { useLoad } from '../../hooks/useLoad';
import { useOpenInsight } from '../../hooks/useOpenInsight';
import { useWords } from '../../hooks/useWords';
import { Failure } from '../shared/Failure';
import { Notice } from '../shared/Notice';
import { InsightDetail } from './InsightDetail';
import { InsightDetailSkeleton } from './InsightDetailSkeleton';

/** @internal */
export interface InsightDrawerProps {
  /** The list beside it, so that one can step through it. */
  ids?: readonly string[];
  onRevised?: (insight: Insight) => void;
}

/** The insight that the page's address names, beside the page. */
export function InsightDrawer(props: InsightDrawerProps) {
  const { ids = [], onRevised } = props;
  const t = useWords();
  const { openId, open, close } = useOpenInsight();
  const at = openId ? ids.indexOf(openId) : -1;
  const previous = at > 0 ? ids[at - 1] : undefined;
  const next = at >= 0 ? ids[at + 1] : undefined;
  return (
    <Drawer
      anchor="right"
      open={openId !== undefined}
      onClose={close}
      PaperProps={{
        role: 'dialog',
        'aria-label': t('insights.drawer.label'),
        sx: { width: 600, maxWidth: '100%' },
      }}
    >
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', p: 1 }}>
        {at >= 0 && (
          <>
            <IconButton
              aria-label={t('insights.drawer.previous')}
              title={t('insights.drawer.previous')}
              disabled={!previous}
              onClick={() => previous && open(previous)}
              sx={{ width: 44, height: 44 }}
            >
              <RiArrowUpLine size={20} aria-hidden />
            </IconButton>
            <IconButton
              aria-label={t('insights.drawer.next')}
              title={t('insights.drawer.next')}
              disabled={!next}
              onClick={() => next && open(next)}
              sx={{ width: 44, height: 44 }}
            >
              <RiArrowDownLine size={20} aria-hidden />
            </IconButton>
          </>
        )}
        <IconButton
          aria-label={t('insights.drawer.close')}
          title={t('insights.drawer.close')}
          onClick={close}
          sx={{ width: 44, height: 44 }}
        >
          <RiCloseLine size={20} aria-hidden />
        </IconButton>
      </Box>
      <Box sx={{ px: { xs: 2, sm: 3 }, pb: 4 }}>
        {openId && (
          <OpenInsight key={openId} id={openId} onRevised={onRevised} />
        )}
      </Box>
    </Drawer>
  );
}

function OpenInsight(props: {
  id: string;
  onRevised?: (insight: Insight) => void;
}) {
  const { id, onRevised } = props;
  const t = useWords();
  const api = useApi(builderInsightsApiRef);
  const { value, error, reload } = useLoad(
    useCallback(
      (signal: AbortSignal) => api.insight(id, { signal }),
      [api, id],
    ),
  );
  if (statusOf(error) === 404) {
    return <Notice title={t('insights.drawer.gone')} />;
  }
  if (error) {
    return (
      <Failure
        what={t('insights.drawer.failed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  return value ? (
    <InsightDetail
      insight={value}
      onReload={reload}
      onRevised={insight => {
        onRevised?.(insight);
        reload();
      }}
    />
  ) : (
    <InsightDetailSkeleton />
  );
}

import type { Insight } from '@builder-insights/plugin-builder-insights-common';
import { DiscardDialog } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { RiArrowDownLine, RiArrowUpLine, RiCloseLine } from '@remixicon/react';
import { useState } from 'react';
import { useOpenInsight } from '../../hooks/useOpenInsight';
import { useWords } from '../../hooks/useWords';
import { OpenInsight } from './OpenInsight';

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
  const [unsaved, setUnsaved] = useState(false);
  const [leaving, setLeaving] = useState<() => void>();
  const leave = (go: () => void) => (unsaved ? setLeaving(() => go) : go());
  return (
    <Drawer
      anchor="right"
      open={openId !== undefined}
      onClose={() => leave(close)}
      // The keys that step through the list would take an edit away.
      onKeyDown={event => unsaved && event.stopPropagation()}
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
              onClick={() => previous && leave(() => open(previous))}
              sx={{ width: 44, height: 44 }}
            >
              <RiArrowUpLine size={20} aria-hidden />
            </IconButton>
            <IconButton
              aria-label={t('insights.drawer.next')}
              title={t('insights.drawer.next')}
              disabled={!next}
              onClick={() => next && leave(() => open(next))}
              sx={{ width: 44, height: 44 }}
            >
              <RiArrowDownLine size={20} aria-hidden />
            </IconButton>
          </>
        )}
        <IconButton
          aria-label={t('insights.drawer.close')}
          title={t('insights.drawer.close')}
          onClick={() => leave(close)}
          sx={{ width: 44, height: 44 }}
        >
          <RiCloseLine size={20} aria-hidden />
        </IconButton>
      </Box>
      <Box sx={{ px: { xs: 2, sm: 3 }, pb: 4 }}>
        {openId && (
          <OpenInsight
            key={openId}
            id={openId}
            onRevised={onRevised}
            onUnsaved={setUnsaved}
          />
        )}
      </Box>
      <DiscardDialog
        open={leaving !== undefined}
        question={t('insights.drawer.discardQuestion')}
        hint={t('insights.drawer.discardHint')}
        discard={t('insights.drawer.discard')}
        keep={t('insights.drawer.keepEditing')}
        onKeep={() => setLeaving(undefined)}
        onDiscard={() => {
          setLeaving(undefined);
          leaving?.();
        }}
      />
    </Drawer>
  );
}

import type {
  Insight,
  InsightWithHistory,
} from '@builder-insights/plugin-builder-insights-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { RiEditLine } from '@remixicon/react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../../hooks/useWords';
import { Unfold } from '../shared/Unfold';
import { EditInsight } from './EditInsight';
import { InsightFacts } from './InsightFacts';
import { InsightHistory } from './InsightHistory';
import { InsightReasons } from './InsightReasons';

/** @internal */
export interface InsightDetailProps {
  insight: InsightWithHistory;
  onReload: () => void;
  /** Told whether there is an edit that would be lost. */
  onUnsaved: (unsaved: boolean) => void;
  onRevised: (insight: Insight) => void;
}

/** One insight: what was said, who, where, when, and what became of it. */
export function InsightDetail(props: InsightDetailProps) {
  const { insight, onReload, onUnsaved, onRevised } = props;
  const { verbatim, note } = insight;
  const t = useWords();
  const [editing, setEditing] = useState(false);
  const [revision, setRevision] = useState<number>();
  const edit = useRef<HTMLButtonElement>(null);
  const stopEditing = () => {
    // The form takes the focus away with it; without one, Esc reaches nobody.
    flushSync(() => setEditing(false));
    edit.current?.focus();
  };

  if (editing) {
    return (
      <EditInsight
        insight={insight}
        onCancel={stopEditing}
        onUnsaved={onUnsaved}
        onReload={() => {
          stopEditing();
          onReload();
        }}
        onRevised={revised => {
          stopEditing();
          setRevision(revised.revision);
          onRevised(revised);
        }}
      />
    );
  }
  return (
    <article>
      {verbatim && (
        <Typography
          component="blockquote"
          sx={{
            m: 0,
            fontSize: 20,
            lineHeight: 1.45,
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          “{verbatim}”
        </Typography>
      )}
      {note && (
        <Box sx={{ mt: verbatim ? 2 : 0 }}>
          <Typography variant="body2" color="text.secondary">
            {t(verbatim ? 'insights.drawer.note' : 'insights.drawer.noteBy')}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {note}
          </Typography>
        </Box>
      )}
      {(insight.may.edit || revision) && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2 }}>
          {insight.may.edit && (
            <Button
              ref={edit}
              variant="outlined"
              startIcon={<RiEditLine size={18} aria-hidden />}
              onClick={() => setEditing(true)}
            >
              {t('insights.drawer.edit')}
            </Button>
          )}
          {revision && (
            <Typography role="status" color="text.secondary">
              {t('insights.drawer.changed', { revision: String(revision) })}
            </Typography>
          )}
        </Box>
      )}
      <InsightFacts insight={insight} />
      <InsightHistory insight={insight} />
      <Box sx={{ mt: 3 }}>
        <Unfold label={t('why.heading')}>
          <InsightReasons id={insight.id} />
        </Unfold>
      </Box>
    </article>
  );
}

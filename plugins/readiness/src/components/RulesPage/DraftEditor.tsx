import type { RuleSet } from '@builder-insights/plugin-readiness-common';
import { DiscardDialog, Failure, useAct } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { RuleSetVersions } from '../../api/ReadinessAnswers';
import { useJsonProblem } from '../../hooks/useJsonProblem';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { definitionOf } from '../../rules/definitionOf';
import { parseObject } from '../../rules/parseObject';
import { toText } from '../../rules/toText';
import { JsonField } from './JsonField';

/** @internal */
export interface DraftEditorProps {
  /** The version in force. */
  current: RuleSet;
  draft: RuleSetVersions['draft'];
  /** What is typed and not saved; undefined when nothing is. */
  typed: string | undefined;
  setTyped: (typed: string | undefined) => void;
  onSaved: () => void;
}

/** The next version of a scorecard as text; what the backend finds wrong with it stands below. */
export function DraftEditor(props: DraftEditorProps) {
  const { current, draft, typed, setTyped, onSaved } = props;
  const t = useWords();
  const api = useReadinessApi();
  const problemOf = useJsonProblem();
  const { acting, error, act } = useAct();
  const [leaving, setLeaving] = useState(false);
  const text = typed ?? toText(draft?.definition ?? definitionOf(current));
  const parsed = parseObject(text);

  const save = () => {
    if ('value' in parsed) {
      const next = { definition: parsed.value, basedOn: current.version };
      void act(async () => {
        await api.saveDraft(current.id, next);
        setTyped(undefined);
        onSaved();
      });
    }
  };
  return (
    <>
      <JsonField
        rows={16}
        label={t('rules.draft.text')}
        value={text}
        onChange={setTyped}
        hint={t('rules.draft.hint')}
        error={problemOf(parsed)}
      />
      {error !== undefined && (
        <Failure what={t('rules.draft.saveFailed')} error={error} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <Button
          variant="contained"
          disabled={acting || !('value' in parsed)}
          onClick={save}
        >
          {t('rules.draft.save')}
        </Button>
        {typed !== undefined && (
          <Button onClick={() => setLeaving(true)}>
            {t('rules.draft.cancel')}
          </Button>
        )}
      </Box>
      <DiscardDialog
        open={leaving}
        question={t('rules.draft.leaveQuestion')}
        hint={t('rules.draft.leaveHint')}
        discard={t('rules.draft.leave')}
        keep={t('rules.draft.stay')}
        onKeep={() => setLeaving(false)}
        onDiscard={() => {
          setLeaving(false);
          setTyped(undefined);
        }}
      />
    </>
  );
}

import type { RuleSet } from '@builder-insights/plugin-readiness-common';
import { Section } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { RuleSetVersions } from '../../api/ReadinessAnswers';
import { useKeptText } from '../../hooks/useKeptText';
import { useWords } from '../../hooks/useWords';
import { DiscardDraft } from './DiscardDraft';
import { DraftEditor } from './DraftEditor';
import { DraftOrigin } from './DraftOrigin';
import { DraftPreview } from './DraftPreview';

/** @internal */
export interface DraftSectionProps {
  /** The version in force. */
  current: RuleSet;
  draft: RuleSetVersions['draft'];
  onChanged: () => void;
}

/** What is to be the next version: written, looked at, published. */
export function DraftSection(props: DraftSectionProps) {
  const { current, draft, onChanged } = props;
  const t = useWords();
  const [typed, setTyped] = useKeptText(`readiness.draft.${current.id}`);
  const [begun, setBegun] = useState(false);
  const changed = () => {
    setBegun(false);
    onChanged();
  };
  if (!draft && !begun && typed === undefined) {
    return (
      <Section title={t('rules.draft.heading')}>
        <Typography sx={{ mb: 1 }}>
          {t('rules.draft.none', { version: String(current.version) })}
        </Typography>
        <Button variant="outlined" onClick={() => setBegun(true)}>
          {t('rules.draft.begin')}
        </Button>
      </Section>
    );
  }
  return (
    <>
      <Section
        title={t('rules.draft.heading')}
        actions={
          draft && (
            <DiscardDraft
              scorecardId={current.id}
              onDiscarded={() => {
                setTyped(undefined);
                changed();
              }}
            />
          )
        }
      >
        {draft && <DraftOrigin draft={draft} current={current.version} />}
        <DraftEditor
          current={current}
          draft={draft}
          typed={typed}
          setTyped={setTyped}
          onSaved={changed}
        />
      </Section>
      {draft && (
        <DraftPreview
          // A preview is of the draft that was saved: of another one it says nothing.
          key={draft.savedAt}
          scorecardId={current.id}
          unsaved={typed !== undefined}
          onPublished={changed}
        />
      )}
    </>
  );
}

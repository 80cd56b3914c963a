import { Failure, ListSkeleton, Section, useLoad } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback, useState } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { PreviewView } from './PreviewView';
import { PublishDialog } from './PublishDialog';

/** @internal */
export interface DraftPreviewProps {
  scorecardId: string;
  /** Whether something is typed that the saved draft does not have. */
  unsaved: boolean;
  onPublished: () => void;
}

/** What publishing the saved draft would do, and the way to publish it: nobody does without having looked. */
export function DraftPreview(props: DraftPreviewProps) {
  const { scorecardId, unsaved, onPublished } = props;
  const t = useWords();
  const api = useReadinessApi();
  const [asked, setAsked] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const load = useCallback(
    async () => await api.previewDraft(scorecardId),
    [api, scorecardId],
  );
  const { value, error, loading, reload } = useLoad(asked ? load : undefined);
  return (
    <Section
      title={t('rules.preview.heading')}
      actions={
        <Button
          variant="outlined"
          disabled={asked && loading}
          onClick={() => (asked ? reload() : setAsked(true))}
        >
          {t(asked ? 'rules.preview.again' : 'rules.preview.show')}
        </Button>
      }
    >
      {unsaved && (
        <Typography color="text.secondary">
          {t('rules.preview.unsaved')}
        </Typography>
      )}
      <div aria-live="polite">
        {error !== undefined && (
          <Failure what={t('rules.preview.failed')} error={error} />
        )}
        {asked && loading && <ListSkeleton rows={4} />}
        {value && !loading && (
          <>
            <PreviewView preview={value} />
            <Button
              variant="contained"
              disabled={unsaved}
              onClick={() => setPublishing(true)}
              sx={{ mt: 2 }}
            >
              {t('rules.publish.start', { version: String(value.basedOn + 1) })}
            </Button>
          </>
        )}
      </div>
      {publishing && value && (
        <PublishDialog
          preview={value}
          onClose={() => setPublishing(false)}
          onPublished={onPublished}
        />
      )}
    </Section>
  );
}

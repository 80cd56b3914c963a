import type { AccessImpact } from '@builder-insights/plugin-access-common';
import {
  Failure,
  ListSkeleton,
  type Loaded,
  Section,
} from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { ImpactView } from '../shared/ImpactView';

/** @internal */
export interface GrantPreviewProps {
  /** Undefined until there is something to work out. */
  impact: Loaded<AccessImpact> | undefined;
}

/** Who gains and who loses by a grant that is not saved yet, or why it cannot be. */
export function GrantPreview(props: GrantPreviewProps) {
  const { impact } = props;
  const t = useWords();
  return (
    <Section title={t('people.grant.impact')}>
      <div aria-live="polite">
        {!impact && (
          <Typography color="text.secondary">
            {t('people.grant.impactWaiting')}
          </Typography>
        )}
        {impact?.loading && <ListSkeleton rows={1} />}
        {impact?.error !== undefined && (
          <Failure
            what={t('people.grant.impactFailed')}
            error={impact.error}
            onRetry={impact.reload}
          />
        )}
        {impact?.value && !impact.loading && (
          <ImpactView impact={impact.value} />
        )}
      </div>
    </Section>
  );
}

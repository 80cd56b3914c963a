import type { OrgSnapshotDetail } from '@builder-insights/plugin-access-common';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { ImpactView } from '../shared/ImpactView';
import type { PageProps } from '../shared/PageProps';
import { Approval } from './Approval';
import { Changes } from './Changes';
import { Decisions } from './Decisions';
import { Findings } from './Findings';

/** @internal */
export interface SnapshotViewProps extends PageProps {
  detail: OrgSnapshotDetail;
}

/** What a reading would do: why it was stopped, who would lose what, what changes, and who decides. */
export function SnapshotView(props: SnapshotViewProps) {
  const { detail, me, onChanged } = props;
  const { snapshot, changes, impact } = detail;
  const t = useWords();
  return (
    <Box sx={{ maxWidth: 820, '& h3': { mt: 3 } }}>
      {snapshot.findings.length > 0 && (
        <>
          <Typography variant="h4" component="h3">
            {t('organisation.snapshot.findings')}
          </Typography>
          <Findings findings={snapshot.findings} />
        </>
      )}
      <Typography variant="h4" component="h3">
        {t('organisation.snapshot.impact')}
      </Typography>
      <ImpactView impact={impact} />
      <Typography variant="h4" component="h3">
        {t('organisation.snapshot.changes')}
      </Typography>
      <Changes counts={snapshot.changes} changes={changes} />
      <Decisions snapshot={snapshot} />
      {snapshot.state === 'held' && (
        <>
          <Typography variant="h4" component="h3">
            {t('organisation.approval.title')}
          </Typography>
          <Approval snapshot={snapshot} me={me} onChanged={onChanged} />
        </>
      )}
    </Box>
  );
}

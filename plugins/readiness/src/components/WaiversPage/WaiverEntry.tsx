import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { ListedWaiver } from '../../api/ReadinessAnswers';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { WaiverFacts } from '../shared/WaiverFacts';
import { WaiverActions } from './WaiverActions';

/** @internal */
export interface WaiverEntryProps {
  waiver: ListedWaiver;
  /** Whether the reader may answer what others asked for. */
  mayApprove: boolean;
  onChanged: () => void;
}

/** One waiver: what for, why, what keeps the harm small, until when, and what can be done about it. */
export function WaiverEntry(props: WaiverEntryProps) {
  const { waiver } = props;
  const link = useReadinessLink();
  const titleId = useId();
  return (
    <Box
      component="article"
      aria-labelledby={titleId}
      sx={{
        py: 2,
        borderBottom: 1,
        borderColor: 'divider',
        overflowWrap: 'anywhere',
      }}
    >
      <Typography id={titleId} variant="h4" component="h3" sx={{ mb: 0.5 }}>
        <Link
          component={RouterLink}
          to={link(`gates/${encodeURIComponent(waiver.gateId)}`)}
        >
          {waiver.gateId} {waiver.question}
        </Link>
      </Typography>
      <WaiverFacts waiver={waiver} />
      <WaiverActions {...props} />
    </Box>
  );
}

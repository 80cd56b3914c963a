import type { AuditEvent } from '@builder-insights/plugin-access-common';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { useActionName } from '../../hooks/useActionName';
import { useOpenEvent } from '../../hooks/useOpenEvent';

/** What was done; opens the event. */
export function EventLink(props: { event: AuditEvent }) {
  const { id, action } = props.event;
  const actionName = useActionName();
  const { searchOf } = useOpenEvent();
  return (
    <Link
      component={RouterLink}
      to={searchOf(id)}
      color="text.primary"
      underline="none"
      data-list-entry={id}
      sx={{
        '&:hover': { textDecoration: 'underline' },
        '&:focus-visible': { outline: 'none', textDecoration: 'underline' },
      }}
    >
      {actionName(action)}
    </Link>
  );
}

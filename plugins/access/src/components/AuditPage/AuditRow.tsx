import type { AuditEvent } from '@builder-insights/plugin-access-common';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { EventActor } from './EventActor';
import { EventLink } from './EventLink';
import { EventTarget } from './EventTarget';
import { EventTime } from './EventTime';
import { FlaggedMark } from './FlaggedMark';
import { OutcomeMark } from './OutcomeMark';
import { SeverityMark } from './SeverityMark';

/** @internal */
export interface AuditRowProps {
  event: AuditEvent;
  selected: boolean;
  onOpen: () => void;
}

/** One event in a line; a click anywhere opens it, and so does the link in it. */
export function AuditRow(props: AuditRowProps) {
  const { event, selected, onOpen } = props;
  return (
    <TableRow
      hover
      selected={selected}
      onClick={onOpen}
      sx={{
        cursor: 'pointer',
        '&:focus-within': {
          outline: '2px solid',
          outlineColor: 'primary.main',
          outlineOffset: -2,
        },
      }}
    >
      <TableCell sx={{ color: 'text.secondary' }}>
        <EventTime at={event.at} />
      </TableCell>
      <TableCell>
        <EventActor actor={event.actor} />
      </TableCell>
      <TableCell onClick={click => click.stopPropagation()}>
        <EventLink event={event} />
        {event.severity !== 'low' && (
          <>
            <br />
            <SeverityMark value={event.severity} />
          </>
        )}
        {event.breakGlassId && (
          <>
            <br />
            <FlaggedMark />
          </>
        )}
      </TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>
        {event.target && <EventTarget target={event.target} />}
      </TableCell>
      <TableCell>
        <OutcomeMark value={event.outcome} />
      </TableCell>
    </TableRow>
  );
}

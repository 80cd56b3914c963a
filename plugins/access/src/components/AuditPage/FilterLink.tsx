import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { AuditFilters } from '../../audit/auditFields';
import { withFilters } from '../../audit/withFilters';

/** @internal */
export interface FilterLinkProps {
  filters: AuditFilters;
  children: ReactNode;
}

/** Leads to the events that other filters give, and closes what is open. */
export function FilterLink(props: FilterLinkProps) {
  const { filters, children } = props;
  return (
    <Link
      component={RouterLink}
      to={`?${withFilters(new URLSearchParams(), filters)}`}
    >
      {children}
    </Link>
  );
}

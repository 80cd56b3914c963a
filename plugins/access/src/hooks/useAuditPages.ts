import type { AuditEvent } from '@builder-insights/plugin-access-common';
import { usePages, type PageRequest } from '@builder-insights/ui';
import { useCallback } from 'react';
import type { AuditFilters } from '../audit/auditFields';
import { toQuery } from '../audit/toQuery';
import { useAccessApi } from './useAccessApi';

const PAGE_SIZE = 100;

/** The events that filters give, page after page, newest first. */
export function useAuditPages(filters: AuditFilters) {
  const api = useAccessApi();
  // Filters are read from the address anew each time; their text tells them apart.
  const text = JSON.stringify(toQuery(filters));
  const { items, ...pages } = usePages<AuditEvent>(
    useCallback(
      ({ cursor }: PageRequest) => {
        const query: ReturnType<typeof toQuery> = JSON.parse(text);
        return api.auditEvents({ ...query, limit: PAGE_SIZE, cursor });
      },
      [api, text],
    ),
  );
  return { events: items, ...pages };
}

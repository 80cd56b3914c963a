import { useRouteRef } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { rootRouteRef } from '../routes';

/**
 * Makes addresses of pages: `link('path', { ring: 'pilot' })`. Which rollout one looks at goes along, and what is
 * undefined is left out.
 */
export function useReadinessLink(): (
  path: string,
  query?: Record<string, string | undefined>,
) => string {
  const root = useRouteRef(rootRouteRef)();
  const [params] = useSearchParams();
  const rollout = params.get('rollout') ?? undefined;
  return useCallback(
    (path, query) => {
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries({ rollout, ...query })) {
        if (value !== undefined) {
          search.set(name, value);
        }
      }
      const text = search.toString();
      return `${root}${path && `/${path}`}${text && `?${text}`}`;
    },
    [root, rollout],
  );
}

import type {
  AccessImpact,
  RoleGrantRequest,
} from '@builder-insights/plugin-access-common';
import { useLoad, type Loaded } from '@builder-insights/ui';
import { useCallback } from 'react';
import { useAccessApi } from './useAccessApi';
import { useDebounced } from './useDebounced';

/** Long enough that choosing two things in a row asks once. */
const SETTLE_MS = 250;

/** Who would gain and who would lose what by a grant, worked out by the backend whenever the grant changes. */
export function useGrantImpact(
  request: RoleGrantRequest | undefined,
): Loaded<AccessImpact> {
  const api = useAccessApi();
  // The reason changes with every key and nothing by it.
  const text = request && JSON.stringify({ ...request, reason: undefined });
  const settled = useDebounced(text, SETTLE_MS);
  const preview = useCallback(
    async () => await api.previewGrant(JSON.parse(settled ?? '{}')),
    [api, settled],
  );
  const impact = useLoad(settled === undefined ? undefined : preview);
  // An impact of what stood there before must not be taken for that of what stands there now.
  return settled === text ? impact : { loading: true, reload: impact.reload };
}

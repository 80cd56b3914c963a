import { NotFoundError } from '@backstage/errors';
import type { OrgTree } from '@builder-insights/plugin-builder-insights-common';

/** @throws NotFoundError for a group that the organisation does not have */
export function assertGroupExists(tree: OrgTree, ref: string | undefined) {
  if (ref !== undefined && !tree.has(ref)) {
    throw new NotFoundError(
      `There is no group '${ref}' in the organisation; groups are named as group:default/br-emea`,
    );
  }
}

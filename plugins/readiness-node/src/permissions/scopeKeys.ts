import type { Scope } from '@builder-insights/plugin-readiness-common';

/** The ways in which somebody may come to a scope, as keys that it carries. @public */
export const scopeKeys = {
  scope: (ref: string) => `scope:${ref}`,
  owner: (ref: string) => `owner:${ref}`,
  below: (ref: string) => `below:${ref}`,
  stakeholder: (ref: string) => `stakeholder:${ref}`,
};

/**
 * All keys of a scope.
 *
 * @param stakeholders - owners and deputies of its areas and gates, owners in the registers of its rollouts
 * @public
 */
export function scopeKeysOf(
  scope: Pick<Scope, 'ref' | 'ownerRef' | 'orgPath'>,
  stakeholders: Iterable<string>,
): string[] {
  return [
    ...new Set([
      scopeKeys.scope(scope.ref),
      ...(scope.ownerRef ? [scopeKeys.owner(scope.ownerRef)] : []),
      ...scope.orgPath.map(scopeKeys.below),
      ...[...stakeholders].map(scopeKeys.stakeholder),
    ]),
  ];
}

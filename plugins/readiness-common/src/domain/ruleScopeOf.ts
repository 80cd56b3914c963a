import type { Scope } from '../Board';

/** What a rule may read of a scope; what the catalog does not say is empty. @public */
export interface RuleScope {
  ref: string;
  title: string;
  kind: string;
  type: string;
  owner: string;
}

/** @public */
export function ruleScopeOf(scope: Scope): RuleScope {
  return {
    ref: scope.ref,
    title: scope.title,
    kind: scope.kind,
    type: scope.type ?? '',
    owner: scope.ownerRef ?? '',
  };
}

import type { GrantableRole } from '@builder-insights/plugin-access-common';

/** A grant as it stands in the form. */
export interface GrantDraft {
  role?: GrantableRole;
  subjectKind: 'person' | 'group';
  personRef?: string;
  groupRef?: string;
  /** For a product partner: all areas of a group, or one area. */
  scopeKind: 'group' | 'area';
  scopeGroupRef?: string;
  scopeAreaRef?: string;
  reason: string;
  /** The last day on which it holds: `2026-12-31`. */
  lastDay?: string;
}

/** @internal */
export const EMPTY_GRANT: GrantDraft = {
  subjectKind: 'person',
  scopeKind: 'group',
  reason: '',
};

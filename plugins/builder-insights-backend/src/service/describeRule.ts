import type { EffectiveRoles } from '@builder-insights/plugin-access-node';
import {
  readerKeys,
  type ScopeReason,
} from '@builder-insights/plugin-builder-insights-common';

/** One value that a rule was given: the key it opens, and where an insight holds it. */
export interface RuleValue {
  /** See `readerKeys`. */
  key: string;
  field: string;
  value: string;
  reason: ScopeReason;
}

type Params = Record<string, unknown>;

interface RuleWords {
  /** Parameter that holds the value, or the values. */
  param: string;
  field: string;
  key: (value: string) => string;
  /** By which role the person holds it, and the same in a sentence. */
  because: (
    value: string,
    roles: EffectiveRoles | undefined,
  ) => Omit<ScopeReason, 'rule'>;
}

const words: Record<string, RuleWords> = {
  HAS_SENSITIVITY: {
    param: 'sensitivity',
    field: 'sensitivity',
    key: value => value,
    because: (value, roles) =>
      value === 'open'
        ? { role: 'viewer', sentence: 'Everyone may read what is open.' }
        : everythingInternal(roles?.isAdmin ? 'admin' : 'auditor'),
  },
  IS_AUTHOR: {
    param: 'userRef',
    field: 'authorRef',
    key: readerKeys.author,
    because: value => ({
      role: 'author',
      scopeRef: value,
      sentence: 'You may always read what you captured.',
    }),
  },
  IS_ASSIGNEE: {
    param: 'userRef',
    field: 'assigneeRefs',
    key: readerKeys.assignee,
    because: value => ({
      role: 'assignee',
      scopeRef: value,
      sentence: 'You may read what is assigned to you.',
    }),
  },
  CAPTURED_BY_TEAM: {
    param: 'groups',
    field: 'teamRef',
    key: readerKeys.team,
    because: value => ({
      role: 'advocate',
      scopeRef: value,
      sentence: `You belong to ${value} and may read what is internal to it.`,
    }),
  },
  CAPTURED_BELOW: {
    param: 'groups',
    field: 'orgPathAtCapture',
    key: readerKeys.leader,
    because: (value, roles) =>
      roles && !roles.leads.includes(value)
        ? {
            role: 'break-glass',
            scopeRef: value,
            sentence: `You have emergency access to ${value} and all below it, for a short time; every read is flagged.`,
          }
        : {
            role: 'manager',
            scopeRef: value,
            sentence: `You are manager of ${value} and may read what is internal or restricted there or below.`,
          },
  },
  IN_PRODUCT_AREA: {
    param: 'productAreas',
    field: 'productAreas',
    key: readerKeys.productArea,
    because: value => ({
      role: 'product-partner',
      scopeRef: value,
      sentence: `You are a product partner of ${value} and may read what is internal about it.`,
    }),
  },
};

/** What a rule of a decision opens, value by value; empty for a rule that is not of this plugin. */
export function describeRule(
  rule: string,
  params: Params | undefined,
  roles: EffectiveRoles | undefined,
): RuleValue[] {
  const known = words[rule];
  if (!known) {
    return [];
  }
  const { param, field, key, because } = known;
  return [params?.[param]]
    .flat()
    .map(String)
    .map(value => ({
      key: key(value),
      field,
      value,
      reason: { ...because(value, roles), rule },
    }));
}

function everythingInternal(role: 'admin' | 'auditor') {
  return {
    role,
    sentence: `As ${role} you may read everything internal.`,
  };
}

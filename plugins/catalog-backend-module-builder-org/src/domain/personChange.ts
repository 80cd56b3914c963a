import type {
  StagedChange,
  StagedPerson,
} from '@builder-insights/plugin-access-node';
import { changedFields } from './changedFields';

/** What becomes of one person, in words, and whether it takes something away from them. */
export interface PersonChange {
  change?: StagedChange;
  /** They leave, are replaced, or are no longer in some group. */
  loses: boolean;
}

/**
 * Compares what two snapshots say about one ref. Suspended people are not there.
 *
 * @param titleOf - what to call a group of either snapshot, by the source's id
 */
export function personChange(
  before: StagedPerson | undefined,
  after: StagedPerson | undefined,
  titleOf: (groupId: string) => string,
): PersonChange {
  const was = before?.active ? before : undefined;
  const is = after?.active ? after : undefined;
  if (!was || !is) {
    return was || is ? arrivalOrLeave(was, is, after) : { loses: false };
  }
  const fields = changedFields(
    describePerson(was, titleOf),
    describePerson(is, titleOf),
  );
  const isReplaced =
    was.id !== is.id || (was.oktaId !== undefined && was.oktaId !== is.oktaId);
  return {
    loses: isReplaced || was.groupIds.some(id => !is.groupIds.includes(id)),
    ...(fields.length > 0 && {
      change: {
        ...about(is),
        what: 'changed',
        fields,
        endsSessions: isReplaced,
      },
    }),
  };
}

function arrivalOrLeave(
  was: StagedPerson | undefined,
  is: StagedPerson | undefined,
  after: StagedPerson | undefined,
): PersonChange {
  if (is) {
    const change = { ...about(is), what: 'added', fields: [] } as const;
    return {
      loses: false,
      change: { ...change, fields: [], endsSessions: false },
    };
  }
  if (!was) {
    return { loses: false };
  }
  const fields = after
    ? [{ field: 'status', before: 'active', after: 'suspended' }]
    : [];
  return {
    loses: true,
    change: { ...about(was), what: 'removed', fields, endsSessions: true },
  };
}

function about(person: StagedPerson) {
  return {
    kind: 'person',
    ref: person.ref,
    title: person.displayName,
  } as const;
}

function describePerson(
  person: StagedPerson,
  titleOf: (groupId: string) => string,
) {
  return {
    'display name': person.displayName,
    title: person.title,
    'e-mail address': person.email,
    'Okta id': person.oktaId,
    id: person.id,
    groups: person.groupIds.map(titleOf).sort().join(', '),
  };
}

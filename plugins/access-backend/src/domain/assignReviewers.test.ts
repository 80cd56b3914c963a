import { OrgTree, type OrgGroup } from '@builder-insights/plugin-access-common';
import fc from 'fast-check';
import { assignReviewers } from './assignReviewers';
import type { ReviewedRole } from './reviewPopulation';
import { reviewerObjection, type ReviewOrg } from './reviewerObjection';

const user = (name: string) => `user:default/${name}`;
const group = (name: string) => `group:default/${name}`;

/** Groups as `name: [parent, leader]`, people as `name: group`. */
function anOrg(
  groups: Record<string, [parent: string | undefined, leader?: string]>,
  people: Record<string, string>,
): ReviewOrg {
  const places = new Map(
    Object.entries(people).map(([name, place]) => [user(name), [group(place)]]),
  );
  return {
    tree: OrgTree.fromGroups(
      Object.entries(groups).map(
        ([name, [parent, leader]]): OrgGroup => ({
          ref: group(name),
          title: name,
          ...(parent && { parentRef: group(parent) }),
          ...(leader && { managerRef: user(leader) }),
        }),
      ),
    ),
    groupsOf: userRef => places.get(userRef),
  };
}

const company = anOrg(
  {
    company: [undefined],
    br: ['company', 'head'],
    emea: ['br', 'manager'],
    iberia: ['emea', 'lead'],
    operations: ['br', 'chief'],
    finance: ['company'],
  },
  {
    head: 'br',
    manager: 'emea',
    lead: 'iberia',
    chief: 'operations',
    admin: 'operations',
    advocate: 'iberia',
    employee: 'finance',
  },
);

const aRole = (name: string, fields: Partial<ReviewedRole> = {}) => ({
  userRef: user(name),
  displayName: name,
  role: 'admin' as const,
  origin: 'grant' as const,
  ...fields,
});

function reviewersOf(roles: ReviewedRole[], org = company) {
  return assignReviewers(roles, {
    org,
    leads: () => true,
    fallbackReviewerRef: user('employee'),
  }).map(assigned =>
    typeof assigned === 'string' ? assigned : assigned.reviewerRef,
  );
}

describe('assignReviewers', () => {
  it('asks the leader of the person’s group, and for a leader the next one above', () => {
    expect(
      reviewersOf([
        aRole('advocate'),
        aRole('lead', {
          role: 'manager',
          origin: 'leadership',
          scopeRef: group('iberia'),
        }),
        aRole('head', {
          role: 'manager',
          origin: 'leadership',
          scopeRef: group('br'),
        }),
      ]),
    ).toEqual([user('lead'), user('manager'), user('employee')]);
  });

  it('R2 never asks whoever granted it, nor somebody whom the person leads', () => {
    expect(
      reviewersOf([
        aRole('advocate', { grantedBy: user('lead') }),
        aRole('chief', { role: 'auditor', grantedBy: user('head') }),
      ]),
    ).toEqual([user('manager'), user('employee')]);
    expect(reviewerObjection(user('lead'), aRole('manager'), company)).toBe(
      `${user('manager')} leads ${user('lead')}`,
    );
  });

  it('R2 passes over a leader whose leadership does not count', () => {
    const [assigned] = assignReviewers([aRole('advocate')], {
      org: company,
      leads: userRef => userRef !== user('lead'),
      fallbackReviewerRef: user('employee'),
    });
    expect(assigned).toEqual({
      reviewerRef: user('manager'),
      reviewerBasis: 'leader',
      reviewerGroupRef: group('emea'),
    });
  });

  it('R2 does not let holders of one privileged role review each other', () => {
    expect(reviewersOf([aRole('admin'), aRole('chief')])).toEqual([
      user('head'),
      user('head'),
    ]);
  });

  it('says so when nobody independent is left', () => {
    const [sentence] = assignReviewers(
      [aRole('head', { grantedBy: user('employee') })],
      {
        org: company,
        leads: () => true,
        fallbackReviewerRef: user('employee'),
      },
    );
    expect(sentence).toMatch(
      /^Nobody independent can decide about the role admin of user:default\/head: .* user:default\/employee granted it$/,
    );
  });

  it('R2 holds for any organisation: no reviewer is open to an objection, no two people review each other', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const name = fc.constantFrom(...names);
    const parents = fc.array(fc.option(fc.nat(5), { nil: undefined }), {
      minLength: 6,
      maxLength: 6,
    });
    const leaders = fc.array(fc.option(name, { nil: undefined }), {
      minLength: 6,
      maxLength: 6,
    });
    const places = fc.array(fc.nat(5), { minLength: 6, maxLength: 6 });
    const grants = fc.array(
      fc.tuple(fc.constantFrom(...names.slice(1)), name),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(
        parents,
        leaders,
        places,
        grants,
        (above, leads, at, given) => {
          const org = anOrg(
            Object.fromEntries(
              above.map((parent, index) => [
                `g${index}`,
                [parent === undefined ? undefined : `g${parent}`, leads[index]],
              ]),
            ),
            Object.fromEntries(
              names.map((person, index) => [person, `g${at[index]}`]),
            ),
          );
          const roles = given.map(([to, by]) =>
            aRole(to, { grantedBy: user(by) }),
          );
          const assigned = assignReviewers(roles, {
            org,
            leads: () => true,
            fallbackReviewerRef: user('a'),
          });
          const pairs = assigned.flatMap((assignment, index) =>
            typeof assignment === 'string'
              ? []
              : [{ role: roles[index], by: assignment.reviewerRef }],
          );
          expect(
            pairs.flatMap(
              ({ role, by }) => reviewerObjection(by, role, org) ?? [],
            ),
          ).toEqual([]);
          const known = new Set(
            pairs.map(({ role, by }) => `${by} ${role.userRef}`),
          );
          expect(
            pairs.filter(({ role, by }) => known.has(`${role.userRef} ${by}`)),
          ).toEqual([]);
        },
      ),
    );
  });
});

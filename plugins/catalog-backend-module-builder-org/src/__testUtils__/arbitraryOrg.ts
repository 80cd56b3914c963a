import type {
  OrgGroupRecord,
  OrgPersonRecord,
} from '@builder-insights/plugin-access-node';
import fc from 'fast-check';
import { aGroup, aPerson } from './orgRecords';

/** Some company: a forest of groups, people in any of them, some suspended. */
export function arbitraryOrg(): fc.Arbitrary<{
  groups: OrgGroupRecord[];
  people: OrgPersonRecord[];
}> {
  const group = fc.record({
    parent: fc.nat(),
    isRoot: fc.boolean(),
    leader: fc.nat(),
  });
  const person = fc.record({
    isThere: fc.boolean(),
    isSuspended: fc.boolean(),
    groups: fc.array(fc.nat(), { maxLength: 3 }),
    title: fc.constantFrom('Advocate', 'Lead'),
  });
  return fc
    .tuple(
      fc.array(group, { minLength: 1, maxLength: 12 }),
      fc.array(person, { maxLength: 15 }),
    )
    .map(([groups, people]) => ({
      groups: groups.map(({ parent, isRoot, leader }, at) =>
        aGroup(
          `g${at}`,
          // A group of before, so that there is no cycle.
          at === 0 || isRoot ? undefined : `g${parent % at}`,
          leader % 2 ? { managerId: 'boss' } : {},
        ),
      ),
      people: [
        aPerson('boss', ['g0']),
        ...people.flatMap((one, at) =>
          one.isThere
            ? aPerson(
                `p${at}`,
                one.groups.map(number => `g${number % groups.length}`),
                {
                  status: one.isSuspended ? 'suspended' : 'active',
                  title: one.title,
                },
              )
            : [],
        ),
      ],
    }));
}

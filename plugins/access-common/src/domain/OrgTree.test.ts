import fc from 'fast-check';
import { OrgTree, type OrgGroup } from './OrgTree';

const REFS = Array.from(
  { length: 12 },
  (_, index) => `group:default/g${index}`,
);
const STRANGER = 'group:default/never-registered';

/** Groups whose parents are anything: each other, themselves, nobody known, nobody. */
const anyGroups = fc
  .uniqueArray(
    fc.record({
      ref: fc.constantFrom(...REFS),
      title: fc.constant('A group'),
      parentRef: fc.option(fc.constantFrom(...REFS, STRANGER), {
        nil: undefined,
      }),
      managerRef: fc.option(
        fc.constantFrom('user:default/ann', 'user:default/bo'),
        { nil: undefined },
      ),
    }),
    { selector: ({ ref }) => ref },
  )
  .map((groups): OrgGroup[] => groups);

/** What is above a group by its parents alone, itself included; stops where it was before. */
function upwards(groups: OrgGroup[], ref: string): string[] {
  const seen: string[] = [];
  let at = groups.find(group => group.ref === ref);
  while (at && !seen.includes(at.ref)) {
    seen.push(at.ref);
    const { parentRef } = at;
    at = groups.find(group => group.ref === parentRef);
  }
  return seen;
}

function isOnCycle(groups: OrgGroup[], ref: string): boolean {
  const parentRef = groups.find(group => group.ref === ref)?.parentRef;
  return parentRef !== undefined && upwards(groups, parentRef).includes(ref);
}

describe('OrgTree', () => {
  it('follows parents upwards, up to the first group on a cycle', () => {
    fc.assert(
      fc.property(anyGroups, groups => {
        const tree = OrgTree.fromGroups(groups);
        for (const { ref } of groups) {
          const up = upwards(groups, ref);
          const firstCyclic = up.findIndex(at => isOnCycle(groups, at));
          expect(tree.pathOf(ref)).toEqual(
            firstCyclic < 0 ? up : up.slice(0, firstCyclic + 1),
          );
        }
      }),
    );
  });

  it('says the same upwards, downwards and side by side', () => {
    fc.assert(
      fc.property(anyGroups, groups => {
        const tree = OrgTree.fromGroups(groups);
        for (const { ref } of groups) {
          const below = groups
            .map(group => group.ref)
            .filter(other => tree.pathOf(other).includes(ref));
          expect([...tree.descendantsOf(ref)].sort()).toEqual(below.sort());
          expect(below.filter(other => !tree.isWithin(other, ref))).toEqual([]);
          expect([...tree.childrenOf(ref)].sort()).toEqual(
            below.filter(other => tree.pathOf(other)[1] === ref),
          );
        }
      }),
    );
  });

  it('grants nothing by a cycle: nobody on one is within anything else', () => {
    fc.assert(
      fc.property(anyGroups, groups => {
        const tree = OrgTree.fromGroups(groups);
        const cyclic = groups
          .map(({ ref }) => ref)
          .filter(ref => isOnCycle(groups, ref));
        expect([...tree.cyclic].sort()).toEqual(cyclic.sort());
        for (const ref of cyclic) {
          expect(tree.pathOf(ref)).toEqual([ref]);
          expect(groups.filter(group => tree.isWithin(ref, group.ref))).toEqual(
            groups.filter(group => group.ref === ref),
          );
        }
      }),
    );
  });

  it('knows nothing of groups it was not given', () => {
    fc.assert(
      fc.property(anyGroups, groups => {
        const tree = OrgTree.fromGroups(groups);
        expect(tree.has(STRANGER)).toBe(false);
        expect(tree.pathOf(STRANGER)).toEqual([]);
        expect(tree.descendantsOf(STRANGER)).toEqual([]);
        expect(tree.isWithin(STRANGER, STRANGER)).toBe(false);
        expect(
          groups.filter(({ ref }) => tree.isWithin(ref, STRANGER)),
        ).toEqual([]);
      }),
    );
  });

  it('reaches through a thousand levels, and says who leads what', () => {
    const ref = (level: number) => `group:default/level-${level}`;
    const levels = Array.from({ length: 1_000 }, (_, level) => ({
      ref: ref(level),
      title: `Level ${level}`,
      parentRef: level > 0 ? ref(level - 1) : undefined,
      managerRef: level % 500 === 0 ? 'user:default/ann' : undefined,
    }));
    const tree = OrgTree.fromGroups(levels);
    expect(tree.pathOf(ref(999))).toEqual(
      levels.map(group => group.ref).reverse(),
    );
    expect(tree.descendantsOf(ref(0))).toHaveLength(1_000);
    expect(tree.ledBy('user:default/ann')).toEqual([ref(0), ref(500)]);
    expect(tree.ledBy('user:default/bo')).toEqual([]);
  });
});

import type { OrgDirectory } from '@builder-insights/plugin-access-node';
import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';
import { MOST_NAMED } from './mostNamed';

/** Whether everybody in Builder Relations has a leader above them who is there. */
export function orgChainCollector(parts: {
  org: Pick<OrgDirectory, 'basis' | 'tree' | 'peopleByRef'>;
  rootGroup: string;
}): EvidenceCollector {
  const { org, rootGroup } = parts;
  return {
    id: 'org-chain',
    description:
      'Follows the chain of leaders from every group of Builder Relations up to its root',
    frequency: { minutes: 10 },
    timeout: { seconds: 20 },
    async collect() {
      const [basis, tree] = await Promise.all([org.basis(), org.tree()]);
      const refs = tree.descendantsOf(rootGroup);
      if (!basis || refs.length === 0) {
        throw new Error(
          `The organisation in force has no group '${rootGroup}'; correct builderInsights.rootGroup or the org source`,
        );
      }
      const leaderOf = (ref: string) => tree.group(ref)?.managerRef;
      const leaders = [...new Set(refs.flatMap(ref => leaderOf(ref) ?? []))];
      const present = new Set(
        (await org.peopleByRef(leaders)).map(({ ref }) => ref),
      );
      const isLed = (ref: string) =>
        tree
          .pathOf(ref)
          .some(
            above =>
              tree.isWithin(above, rootGroup) &&
              present.has(leaderOf(above) ?? ''),
          );
      const leaderless = refs.filter(ref => !isLed(ref));
      const cyclic = refs.filter(ref => tree.cyclic.has(ref));
      const departed = leaders.filter(ref => !present.has(ref));
      return {
        value: {
          leaderless: leaderless.slice(0, MOST_NAMED),
          departed: departed.slice(0, MOST_NAMED),
          cyclic: cyclic.slice(0, MOST_NAMED),
        },
        observedAt: new Date(basis.readAt),
        note: `${refs.length} groups with ${leaders.length} leaders; ${leaderless.length} groups have no leader above them, ${departed.length} leaders are not in the organisation.`,
        link: '/access/organisation',
      };
    },
  };
}

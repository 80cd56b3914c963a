import type { OrgFinding } from '@builder-insights/plugin-access-common';
import type {
  OrgDirectory,
  OrgIntake,
} from '@builder-insights/plugin-access-node';

const MOST = 1_000;

/** Stages an organisation as a reading of the org source, and puts it in force; or holds it back with a finding. */
export async function takeOrg(
  intake: OrgIntake,
  org: OrgDirectory,
  finding?: OrgFinding,
): Promise<string> {
  const at = new Date();
  const [people, tree, before] = await Promise.all([
    org.people({ limit: MOST }),
    org.tree(),
    intake.accepted(),
  ]);
  const id = await intake.begin({ source: 'test', at });
  await intake.stagePeople(
    id,
    people.map(({ ref, groups, ...person }) => ({
      ...person,
      ...identityOf(ref),
      groupIds: groups.map(group => identityOf(group).id),
      active: true,
    })),
  );
  await intake.stageGroups(
    id,
    tree.groups().map(group => ({
      ...group,
      ...identityOf(group.ref),
      type: 'team',
    })),
  );
  const verdict = {
    at,
    findings: finding ? [finding] : [],
    people: people.length,
    groups: tree.groups().length,
    changes: {
      peopleAdded: 0,
      peopleRemoved: 0,
      peopleChanged: 0,
      groupsAdded: 0,
      groupsRemoved: 0,
      groupsChanged: 0,
    },
    hash: `hash-of-${id}`,
    basedOn: before?.id,
  };
  if (finding) {
    await intake.hold(id, verdict);
  } else {
    await intake.accept(id, verdict);
    await intake.settle();
  }
  return id;
}

function identityOf(ref: string) {
  const name = ref.slice(ref.indexOf('/') + 1);
  return { ref, name, id: `id-of-${name}` };
}

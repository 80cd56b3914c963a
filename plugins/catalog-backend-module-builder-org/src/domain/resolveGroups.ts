import type {
  OrgGroupRecord,
  StagedGroup,
} from '@builder-insights/plugin-access-node';
import type { OrgFindings } from './OrgFindings';
import { quoted } from './quoted';

const DEEPEST = 64;

/**
 * Groups in order of their refs, each with its one parent.
 *
 * @remarks
 * What is no tree is added to the findings: duplicates, unknown and second parents, cycles, more than 64 levels.
 *
 * @param leaders - refs of people by the source's ids; empty for those who are suspended
 */
export function resolveGroups(
  records: readonly OrgGroupRecord[],
  leaders: ReadonlyMap<string, string>,
  findings: OrgFindings,
): StagedGroup[] {
  const byId = new Map<string, OrgGroupRecord>();
  const byRef = new Map<string, OrgGroupRecord>();
  for (const record of records) {
    const twin = byId.get(record.id) ?? byRef.get(toRef(record));
    if (twin) {
      findings.add(
        'duplicate-key',
        record.id,
        `the groups ${quoted(twin.id)} (${quoted(twin.name)}) and ${quoted(
          record.id,
        )} (${quoted(record.name)}) have the same id or name`,
      );
    }
    byId.set(record.id, record);
    byRef.set(toRef(record), record);
  }
  for (const record of byId.values()) {
    checkParents(record, byId, findings);
  }
  checkPaths(byId, findings);
  return [...byId.values()]
    .map(record => toGroup(record, byId, leaders))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

function checkParents(
  record: OrgGroupRecord,
  byId: ReadonlyMap<string, OrgGroupRecord>,
  findings: OrgFindings,
) {
  const parents = [...new Set(record.parentIds)];
  if (parents.length > 1) {
    findings.add(
      'two-parents',
      record.id,
      `the group ${quoted(record.id)} has the parents ${parents
        .map(quoted)
        .join(' and ')}`,
    );
  }
  for (const parent of parents.filter(id => !byId.has(id))) {
    findings.add(
      'unknown-group',
      record.id,
      `the group ${quoted(record.id)} names the unknown parent ${quoted(
        parent,
      )}`,
    );
  }
}

// Walks up from every group, and from none of them twice.
function checkPaths(
  byId: ReadonlyMap<string, OrgGroupRecord>,
  findings: OrgFindings,
) {
  const depths = new Map<string, number>();
  for (const start of byId.keys()) {
    const trail: string[] = [];
    const onTrail = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && byId.has(at) && !depths.has(at)) {
      if (onTrail.has(at)) {
        const cycle = trail.slice(trail.indexOf(at));
        const path = [...cycle.slice(0, 5), at].map(quoted).join(' below ');
        cycle.forEach(id =>
          findings.add('cycle', id, `the group ${path} is its own ancestor`),
        );
        break;
      }
      onTrail.add(at);
      trail.push(at);
      at = byId.get(at)?.parentIds[0];
    }
    let depth = at === undefined ? 0 : depths.get(at) ?? 0;
    for (const id of trail.reverse()) {
      depth += 1;
      depths.set(id, depth);
      if (depth > DEEPEST) {
        findings.add(
          'invalid-record',
          id,
          `the group ${quoted(id)} is ${depth} levels deep, ${DEEPEST} at most`,
        );
      }
    }
  }
}

function toGroup(
  record: OrgGroupRecord,
  byId: ReadonlyMap<string, OrgGroupRecord>,
  leaders: ReadonlyMap<string, string>,
): StagedGroup {
  const { id, name, title, description, type, claim, managerId } = record;
  const parent = byId.get(record.parentIds[0] ?? '');
  const managerRef = managerId && leaders.get(managerId);
  return {
    id,
    ref: toRef(record),
    name,
    title,
    ...(description && { description }),
    type,
    ...(parent && { parentRef: toRef(parent) }),
    ...(managerRef && { managerRef }),
    ...(claim && { claim }),
  };
}

function toRef(group: OrgGroupRecord): string {
  return `group:default/${group.name.toLowerCase()}`;
}

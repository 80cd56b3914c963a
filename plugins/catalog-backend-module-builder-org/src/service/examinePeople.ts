import { createHash, type Hash } from 'node:crypto';
import type {
  OrgGroupRecord,
  StagedPerson,
} from '@builder-insights/plugin-access-node';
import type { OrgFindings } from '../domain/OrgFindings';
import { quoted } from '../domain/quoted';

/** What one pass over all staged people found out. */
export interface ExaminedPeople {
  /** Without those who are suspended. */
  active: number;
  /** Refs of leaders by the source's ids; empty for those who are suspended. */
  leaders: Map<string, string>;
  /** Goes on with the groups. */
  hash: Hash;
}

/** Reads all staged people once: their hash, and whether what they and the groups' leaders name is there. */
export async function examinePeople(options: {
  people: AsyncIterable<StagedPerson>;
  groups: readonly OrgGroupRecord[];
  findings: OrgFindings;
}): Promise<ExaminedPeople> {
  const { people, groups, findings } = options;
  const known = new Set(groups.map(({ id }) => id));
  const wanted = new Set(groups.map(({ managerId }) => managerId));
  const leaders = new Map<string, string>();
  const hash = createHash('sha256');
  let active = 0;
  for await (const person of people) {
    hash.update(`${JSON.stringify(personFields(person))}\n`);
    active += person.active ? 1 : 0;
    if (wanted.has(person.id)) {
      leaders.set(person.id, person.active ? person.ref : '');
    }
    for (const group of person.groupIds.filter(id => !known.has(id))) {
      findings.add(
        'unknown-group',
        person.id,
        `the person ${quoted(person.id)} is in the unknown group ${quoted(
          group,
        )}`,
      );
    }
  }
  for (const { id, managerId } of groups) {
    if (managerId && !leaders.has(managerId)) {
      findings.add(
        'unknown-group',
        id,
        `the group ${quoted(id)} is led by the unknown person ${quoted(
          managerId,
        )}`,
      );
    }
  }
  return { active, leaders, hash };
}

function personFields(person: StagedPerson) {
  const { id, ref, name, displayName, title, email, oktaId } = person;
  const { active, groupIds } = person;
  return [id, ref, name, displayName, title, email, oktaId, active, groupIds];
}

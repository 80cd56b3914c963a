import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';
import type { Group, Person } from './types';

/** The parts of User and Group entities that are read here. */
type OrgEntity = {
  kind?: string;
  metadata?: {
    name?: string;
    title?: string;
    description?: string;
    annotations?: Record<string, string>;
  };
  spec?: {
    manager?: string;
    parent?: string;
    type?: string;
    memberOf?: string[];
    profile?: { displayName?: string; email?: string };
  };
};

/** Everybody and every group of an org file. */
export type Org = { people: Person[]; groups: Group[] };

/**
 * Reads the people and groups of a YAML file of Backstage User and Group entities.
 *
 * Users without the annotation `okta.com/id` are left out: Okta doesn't know them.
 *
 * @throws NotFoundError when there is no such file, InputError when it is not YAML or holds nobody,
 * ConflictError when two people share an Okta id.
 */
export async function readOrgFile(path: string): Promise<Org> {
  const entities = await readEntities(path);
  const groups = entities.filter(entity => entity.kind === 'Group');
  const titles = new Map(groups.map(group => [nameOf(group), titleOf(group)]));
  const people = entities
    .filter(entity => entity.kind === 'User')
    .flatMap(user => toPerson(user, groups, titles));
  if (people.length === 0) {
    throw new InputError(
      `"${path}" has no User entity with the annotation okta.com/id: nobody could sign in`,
    );
  }
  assertUniqueIds(people);
  return { people, groups: groups.map(toGroup) };
}

async function readEntities(path: string): Promise<OrgEntity[]> {
  const text = await readFile(path, 'utf8').catch(error => {
    throw new NotFoundError(`The org file "${path}" cannot be read`, error);
  });
  const documents = [...parseAllDocuments(text)];
  const broken = documents.flatMap(document => document.errors)[0];
  if (broken) {
    throw new InputError(`The org file "${path}" is not YAML`, broken);
  }
  return documents.map((document): OrgEntity => document.toJS() ?? {});
}

function toPerson(
  user: OrgEntity,
  groups: OrgEntity[],
  titles: Map<string, string>,
): Person[] {
  const name = nameOf(user);
  const annotations = user.metadata?.annotations ?? {};
  const oktaId = annotations['okta.com/id'];
  if (!oktaId) {
    return [];
  }
  const memberOf = user.spec?.memberOf ?? [];
  return [
    {
      name,
      oktaId,
      displayName: user.spec?.profile?.displayName ?? name,
      email: user.spec?.profile?.email ?? `${name}@people.example`,
      title: annotations['builder-insights.io/title'],
      groups: memberOf,
      teams: memberOf.map(group => titles.get(group) ?? group),
      leads: groups
        .filter(group => group.spec?.manager === name)
        .map(group => titleOf(group)),
      suspended: false,
    },
  ];
}

function toGroup(group: OrgEntity): Group {
  const name = nameOf(group);
  return {
    // Okta makes its ids up; these are the same after every start.
    id: `00g${createHash('sha256').update(name).digest('hex').slice(0, 17)}`,
    name,
    title: titleOf(group),
    description: group.metadata?.description,
    type: group.spec?.type,
    parent: group.spec?.parent,
    manager: group.spec?.manager,
  };
}

function nameOf(entity: OrgEntity): string {
  return entity.metadata?.name ?? '';
}

function titleOf(group: OrgEntity): string {
  return group.metadata?.title ?? nameOf(group);
}

function assertUniqueIds(people: Person[]): void {
  const owners = new Map<string, string>();
  for (const { name, oktaId } of people) {
    const other = owners.get(oktaId);
    if (other) {
      throw new ConflictError(
        `"${other}" and "${name}" have the same okta.com/id "${oktaId}": give one of them an id of their own`,
      );
    }
    owners.set(oktaId, name);
  }
}

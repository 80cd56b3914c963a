import type { OrgRecord } from '@builder-insights/plugin-access-node';
import type { FileEntity } from './parseOrgEntities';

const STATUS = 'builder-insights.io/status';
const CLAIM = 'okta.com/group';

/**
 * What entities say, as records: the name is the id.
 *
 * @remarks
 * A group's `children` and `members` say the same as `parent` and `memberOf` elsewhere, so a second parent is found
 * however it is written.
 */
export function* toFileRecords(
  entities: readonly FileEntity[],
): Generator<OrgRecord> {
  const parents = new Map<string, string[]>();
  const memberships = new Map<string, string[]>();
  for (const { kind, metadata, spec } of entities) {
    if (kind === 'Group') {
      const id = idOf(metadata);
      spec?.children?.forEach(child =>
        append(parents, toId(child, 'group'), id),
      );
      spec?.members?.forEach(member =>
        append(memberships, toId(member, 'user'), id),
      );
    }
  }
  for (const { kind, metadata, spec } of entities) {
    const id = idOf(metadata);
    const annotations = metadata.annotations ?? {};
    const displayName = spec?.profile?.displayName ?? metadata.title;
    if (kind === 'Group') {
      yield {
        kind: 'group',
        id,
        name: id,
        title: displayName ?? metadata.name,
        description: metadata.description ?? undefined,
        type: spec?.type ?? 'group',
        parentIds: [
          ...(spec?.parent ? [toId(spec.parent, 'group')] : []),
          ...(parents.get(id) ?? []),
        ],
        managerId: spec?.manager ? toId(spec.manager, 'user') : undefined,
        claim: annotations[CLAIM],
      };
    } else if (kind === 'User') {
      const groups = (spec?.memberOf ?? []).map(name => toId(name, 'group'));
      yield {
        kind: 'person',
        id,
        name: id,
        displayName: displayName ?? metadata.name,
        title: annotations['builder-insights.io/title'],
        email: spec?.profile?.email ?? undefined,
        oktaId: annotations['okta.com/id'],
        status: annotations[STATUS] ?? 'active',
        groupIds: [...groups, ...(memberships.get(id) ?? [])],
      };
    }
  }
}

// Another namespace than the default one makes a name that the guard refuses.
function idOf({ name, namespace }: FileEntity['metadata']): string {
  return namespace && namespace !== 'default' ? `${namespace}/${name}` : name;
}

// Only this spelling is a name of ours; anything else stays as it is, and is unknown.
function toId(ref: string, kind: 'group' | 'user'): string {
  const [, name] = new RegExp(`^(?:${kind}:)?(?:default/)?([^:/]+)$`).exec(
    ref,
  ) ?? [ref, ref];
  return name;
}

function append(lists: Map<string, string[]>, key: string, value: string) {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}

import {
  OrgTree,
  type OrgBasis,
  type OrgGroup,
} from '@builder-insights/plugin-access-common';
import type { OrgDirectory, OrgPerson } from '../org/OrgDirectory';

/** As much of a Group or User entity as matters here. */
interface EntityLike {
  kind: string;
  metadata: {
    name: string;
    title?: string;
    annotations?: Record<string, string>;
  };
  spec?: {
    parent?: string;
    manager?: string;
    memberOf?: string[];
    profile?: { displayName?: string; email?: string };
  };
}

/** An organisation in memory, in which teams and people come, move and go at once. */
export class StaticOrgDirectory implements OrgDirectory {
  static fromEntities(entities: readonly EntityLike[]): StaticOrgDirectory {
    const org = new StaticOrgDirectory();
    for (const { kind, metadata, spec = {} } of entities) {
      const { name, title, annotations = {} } = metadata;
      if (kind === 'Group') {
        org.form(name, { title, parent: spec.parent, manager: spec.manager });
      } else if (kind === 'User') {
        org.hire(name, spec.memberOf ?? [], {
          displayName: spec.profile?.displayName ?? name,
          email: spec.profile?.email,
          title: annotations['builder-insights.io/title'],
          oktaId: annotations['okta.com/id'],
        });
      }
    }
    return org;
  }

  readonly #groups = new Map<string, OrgGroup>();
  readonly #people = new Map<string, OrgPerson>();
  #freshness: OrgBasis['freshness'] = 'fresh';
  #version = 0;

  private constructor() {}

  /** A new group; names may be refs. */
  form(
    name: string,
    {
      title,
      parent,
      manager,
    }: { title?: string; parent?: string; manager?: string } = {},
  ) {
    const ref = groupRef(name);
    this.#change(() =>
      this.#groups.set(ref, {
        ref,
        title: title ?? ref,
        parentRef: parent && groupRef(parent),
        managerRef: manager && userRef(manager),
      }),
    );
  }

  /** Puts a group below another, or makes it the root of its own; forms it if need be. */
  move(name: string, parent: string | undefined) {
    const { title, managerRef } = this.#groups.get(groupRef(name)) ?? {};
    this.form(name, { title, parent, manager: managerRef });
  }

  /** Gives a group another leader, or none. */
  appoint(name: string, manager: string | undefined) {
    const { title, parentRef } = this.#groups.get(groupRef(name)) ?? {};
    this.form(name, { title, parent: parentRef, manager });
  }

  dissolve(name: string) {
    this.#change(() => this.#groups.delete(groupRef(name)));
  }

  /** Somebody new, or somebody who changes groups. */
  hire(
    name: string,
    groups: readonly string[],
    about: Partial<Omit<OrgPerson, 'ref' | 'groups'>> = {},
  ) {
    const ref = userRef(name);
    this.#change(() =>
      this.#people.set(ref, {
        displayName: name,
        ...this.#people.get(ref),
        ...about,
        ref,
        groups: groups.map(groupRef),
      }),
    );
  }

  dismiss(name: string) {
    this.#change(() => this.#people.delete(userRef(name)));
  }

  dismissAll() {
    this.#change(() => this.#people.clear());
  }

  /** Lets the last reading be as long ago as that. */
  grow(freshness: OrgBasis['freshness']) {
    this.#freshness = freshness;
  }

  async basis(): Promise<OrgBasis> {
    return {
      snapshotId: `snapshot-${this.#version}`,
      hash: 'static',
      source: 'test',
      readAt: '2026-11-01T00:00:00.000Z',
      freshness: this.#freshness,
    };
  }

  async tree(): Promise<OrgTree> {
    return OrgTree.fromGroups(this.#groups.values());
  }

  async person(ref: string): Promise<OrgPerson | undefined> {
    return this.#people.get(ref);
  }

  async personByOktaId(oktaId: string): Promise<OrgPerson | undefined> {
    return this.#sorted().find(person => person.oktaId === oktaId);
  }

  async peopleByRef(refs: readonly string[]): Promise<OrgPerson[]> {
    return this.#sorted().filter(({ ref }) => refs.includes(ref));
  }

  async members(ref: string): Promise<OrgPerson[]> {
    return this.#sorted().filter(({ groups }) => groups.includes(ref));
  }

  async people({
    search = '',
    after = '',
    limit,
  }: {
    search?: string;
    after?: string;
    limit: number;
  }): Promise<OrgPerson[]> {
    const part = search.toLocaleLowerCase('en-US');
    return this.#sorted()
      .filter(({ ref }) => ref > after)
      .filter(({ ref, displayName, title = '' }) =>
        [ref, displayName, title].some(text =>
          text.toLocaleLowerCase('en-US').includes(part),
        ),
      )
      .slice(0, limit);
  }

  #sorted(): OrgPerson[] {
    return [...this.#people.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  }

  #change(change: () => void) {
    change();
    this.#version += 1;
  }
}

function groupRef(name: string): string {
  return name.includes(':') ? name : `group:default/${name}`;
}

function userRef(name: string): string {
  return name.includes(':') ? name : `user:default/${name}`;
}

import {
  createServiceFactory,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import { OrgTree, type OrgBasis } from '@builder-insights/plugin-access-common';
import {
  orgDirectoryServiceRef,
  type OrgDirectory,
  type OrgPerson,
} from '@builder-insights/plugin-access-node';

/** An organisation of one team and some other groups, whose people a test adds, changes and suspends. */
export class StaticOrg implements OrgDirectory {
  static create(): StaticOrg {
    return new StaticOrg();
  }

  readonly #people = new Map<string, OrgPerson>();

  private constructor() {}

  /** Adds somebody, or changes what is known of them. */
  put(name: string, person: Partial<OrgPerson> = {}): void {
    const ref = `user:default/${name}`;
    this.#people.set(ref, {
      ref,
      displayName: name,
      oktaId: `00u${name.toUpperCase()}`,
      email: `${name}@corp.example`,
      groups: ['group:default/field'],
      ...person,
    });
  }

  suspend(name: string): void {
    this.#people.delete(`user:default/${name}`);
  }

  factory(): ServiceFactory {
    return createServiceFactory({
      service: orgDirectoryServiceRef,
      deps: {},
      factory: () => this,
    });
  }

  async basis(): Promise<OrgBasis> {
    return {
      snapshotId: 'of-this-test',
      hash: 'none',
      source: 'a test',
      readAt: new Date().toISOString(),
      freshness: 'fresh',
    };
  }

  async tree(): Promise<OrgTree> {
    return OrgTree.fromGroups([
      { ref: 'group:default/field', title: 'Field' },
      { ref: 'group:default/search', title: 'Search', claim: 'BR-Search' },
      { ref: 'group:default/admins', title: 'Admins' },
      { ref: 'group:default/constructor', title: 'Constructor' },
    ]);
  }

  async person(userRef: string): Promise<OrgPerson | undefined> {
    return this.#people.get(userRef);
  }

  async personByOktaId(oktaId: string): Promise<OrgPerson | undefined> {
    return [...this.#people.values()].find(person => person.oktaId === oktaId);
  }

  async peopleByRef(userRefs: readonly string[]): Promise<OrgPerson[]> {
    return userRefs.flatMap(ref => this.#people.get(ref) ?? []);
  }

  async members(groupRef: string): Promise<OrgPerson[]> {
    return (await this.people()).filter(({ groups }) =>
      groups.includes(groupRef),
    );
  }

  async people(): Promise<OrgPerson[]> {
    return [...this.#people.values()];
  }
}

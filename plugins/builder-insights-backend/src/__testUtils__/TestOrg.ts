import type { Entity } from '@backstage/catalog-model';
import { OrgTree } from '@builder-insights/plugin-builder-insights-common';
import type {
  OrgDirectory,
  OrgPerson,
} from '@builder-insights/plugin-builder-insights-node';
import { exampleEntities } from './exampleEntities';

/** The example organisation, in which teams and people come, move and go at once. */
export class TestOrg implements OrgDirectory {
  static create(): TestOrg {
    return new TestOrg(exampleEntities());
  }

  readonly #parents = new Map<string, string | undefined>();
  readonly #people = new Map<string, OrgPerson>();

  private constructor(entities: Entity[]) {
    for (const { kind, metadata, spec } of entities) {
      if (kind === 'Group') {
        this.move(metadata.name, spec?.parent as string | undefined);
      } else if (kind === 'User') {
        this.hire(metadata.name, spec?.memberOf as string[]);
      }
    }
  }

  move(group: string, parent: string | undefined) {
    this.#parents.set(toRef(group), parent && toRef(parent));
  }

  dissolve(group: string) {
    this.#parents.delete(toRef(group));
  }

  hire(name: string, groups: string[]) {
    const ref = `user:default/${name}`;
    this.#people.set(ref, { ref, groups: groups.map(toRef) });
  }

  dismissAll() {
    this.#people.clear();
  }

  async tree(): Promise<OrgTree> {
    return OrgTree.fromGroups(
      [...this.#parents].map(([ref, parentRef]) => ({
        ref,
        title: ref,
        parentRef,
      })),
    );
  }

  async person(userRef: string): Promise<OrgPerson | undefined> {
    return this.#people.get(userRef);
  }

  async productAreasOwnedBy(): Promise<string[]> {
    return [];
  }
}

function toRef(group: string): string {
  return group.includes('/') ? group : `group:default/${group}`;
}

import { NotFoundError } from '@backstage/errors';
import type { Org } from './readOrgFile';
import type { Group, Person } from './types';

/** When something about a person or group last changed, for who asks for changes only. */
type Changed = { readonly profile: Date; readonly members: Date };

/** The people who can sign in, the groups they are in, and who of them is suspended now. */
export class People {
  readonly #people: Map<string, Person>;
  readonly #groups: Map<string, Group>;
  readonly #changed = new Map<string, Partial<Changed>>();
  readonly #began = new Date();

  static create(org: Org): People {
    return new People(org);
  }

  private constructor({ people, groups }: Org) {
    this.#people = new Map(people.map(person => [person.name, person]));
    this.#groups = new Map(groups.map(group => [group.name, group]));
  }

  list(): Person[] {
    return [...this.#people.values()];
  }

  groups(): Group[] {
    return [...this.#groups.values()];
  }

  findByOktaId(oktaId: string): Person | undefined {
    return this.list().find(person => person.oktaId === oktaId);
  }

  /** @throws NotFoundError when nobody has that name. */
  get(name: string): Person {
    const person = this.#people.get(name);
    if (!person) {
      throw new NotFoundError(
        `Nobody here is called "${name}": GET /emulator/people lists who is`,
      );
    }
    return person;
  }

  /** @throws NotFoundError when no group has that name. */
  group(name: string): Group {
    const group = this.#groups.get(name);
    if (!group) {
      throw new NotFoundError(
        `No group here is called "${name}": the org file names ${
          this.#groups.size
        } groups`,
      );
    }
    return group;
  }

  suspend(name: string): Person {
    return this.#change({ ...this.get(name), suspended: true });
  }

  activate(name: string): Person {
    return this.#change({ ...this.get(name), suspended: false });
  }

  setGroups(name: string, groups: readonly string[]): Person {
    const before = this.get(name);
    const teams = groups.map(group => this.group(group).title);
    for (const group of new Set([...before.groups, ...groups])) {
      if (before.groups.includes(group) !== groups.includes(group)) {
        this.#changed.set(`group ${group}`, { members: new Date() });
      }
    }
    return this.#change({ ...before, groups: [...groups], teams });
  }

  /** When a person or group was last changed: `person ada`, `group field`. */
  changed(what: string): Changed {
    return {
      profile: this.#began,
      members: this.#began,
      ...this.#changed.get(what),
    };
  }

  #change(person: Person): Person {
    this.#people.set(person.name, person);
    this.#changed.set(`person ${person.name}`, { profile: new Date() });
    return person;
  }
}

import { NotFoundError } from '@backstage/errors';
import type { Person } from './types';

/** The people who can sign in, and who of them is suspended now. */
export class People {
  readonly #people: readonly Person[];
  readonly #suspended = new Set<string>();

  static create(people: readonly Person[]): People {
    return new People(people);
  }

  private constructor(people: readonly Person[]) {
    this.#people = people;
  }

  list(): Person[] {
    return this.#people.map(person => this.#asOfNow(person));
  }

  findByOktaId(oktaId: string): Person | undefined {
    return this.list().find(person => person.oktaId === oktaId);
  }

  /** @throws NotFoundError when nobody has that name. */
  get(name: string): Person {
    const person = this.#people.find(candidate => candidate.name === name);
    if (!person) {
      throw new NotFoundError(
        `Nobody here is called "${name}": GET /emulator/people lists who is`,
      );
    }
    return this.#asOfNow(person);
  }

  suspend(name: string): Person {
    this.#suspended.add(this.get(name).name);
    return this.get(name);
  }

  activate(name: string): Person {
    this.#suspended.delete(this.get(name).name);
    return this.get(name);
  }

  #asOfNow(person: Person): Person {
    return { ...person, suspended: this.#suspended.has(person.name) };
  }
}

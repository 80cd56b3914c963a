import type { OktaUser } from './oktaSchemas';
import { textOf } from './textOf';

/** Finds out whom groups mean when they name their leader by something else than Okta's user id. */
export class OktaLeaders {
  /**
   * @param attribute - of people's profile; absent when groups name leaders by their ids
   * @param wanted - what groups call their leaders
   */
  static create(
    attribute: string | undefined,
    wanted: Iterable<string>,
  ): OktaLeaders {
    return new OktaLeaders(attribute, new Set(wanted));
  }

  readonly #attribute: string | undefined;
  readonly #wanted: ReadonlySet<string>;
  readonly #ids = new Map<string, string>();
  readonly #ambiguous = new Set<string>();

  private constructor(
    attribute: string | undefined,
    wanted: ReadonlySet<string>,
  ) {
    this.#attribute = attribute;
    this.#wanted = wanted;
  }

  /** Ids of users by what groups call them. Whoever shares that with somebody else is not among them. */
  get ids(): ReadonlyMap<string, string> {
    return this.#ids;
  }

  see({ id, profile }: OktaUser): void {
    const key = this.#attribute && textOf(profile, this.#attribute);
    if (!key || !this.#wanted.has(key)) {
      return;
    }
    if (this.#ids.has(key) || this.#ambiguous.has(key)) {
      this.#ambiguous.add(key);
      this.#ids.delete(key);
    } else {
      this.#ids.set(key, id);
    }
  }
}

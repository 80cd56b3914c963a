import type { Entity } from '@backstage/catalog-model';

/** What the catalog knows of some owners. */
export class Owners {
  /** @param known - everybody who was looked up; undefined for who is not there */
  static create(known: ReadonlyMap<string, Entity | undefined>): Owners {
    return new Owners(known);
  }

  readonly #known: ReadonlyMap<string, Entity | undefined>;

  private constructor(known: ReadonlyMap<string, Entity | undefined>) {
    this.#known = known;
  }

  /** Whether the catalog was asked and has nobody of that ref. */
  readonly isOrphan = (ref: string): boolean =>
    this.#known.has(ref) && this.#known.get(ref) === undefined;

  /** What people call them; the ref when nothing better is known. */
  readonly nameOf = (ref: string): string => {
    const entity = this.#known.get(ref);
    const profile = entity?.spec?.profile;
    const displayName =
      typeof profile === 'object' && !Array.isArray(profile)
        ? profile?.displayName
        : undefined;
    return typeof displayName === 'string'
      ? displayName
      : entity?.metadata.title ?? ref;
  };

  /** Flags an entry of a register whose owner the catalog does not know. */
  readonly flagged = <T extends { ownerRef?: string; orphaned?: boolean }>(
    entry: T,
  ): T =>
    entry.ownerRef && this.isOrphan(entry.ownerRef)
      ? { ...entry, orphaned: true }
      : entry;
}

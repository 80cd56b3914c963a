import { NotFoundError } from '@backstage/errors';
import type { OrgDirectory } from '@builder-insights/plugin-access-node';
import type { InsightStore } from '../store/InsightStore';

/** The groups that can be asked for: those there are, and those there were. */
export class GroupRegister {
  static create(options: {
    org: OrgDirectory;
    store: InsightStore;
  }): GroupRegister {
    return new GroupRegister(options.org, options.store);
  }

  readonly #org: OrgDirectory;
  readonly #store: InsightStore;

  private constructor(org: OrgDirectory, store: InsightStore) {
    this.#org = org;
    this.#store = store;
  }

  /**
   * A group that is dissolved still has what was captured in it, and reports
   * link to that.
   *
   * @throws NotFoundError for a group that never was
   */
  async assertKnown(...refs: Array<string | undefined>): Promise<void> {
    const tree = await this.#org.tree();
    for (const ref of refs) {
      const isKnown =
        ref === undefined ||
        tree.has(ref) ||
        (await this.#store.hasHeardIn(ref));
      if (!isKnown) {
        throw new NotFoundError(
          `There is no group '${ref}' in the organisation; groups are named as group:default/br-emea`,
        );
      }
    }
  }
}

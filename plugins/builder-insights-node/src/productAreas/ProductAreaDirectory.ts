/**
 * Which group owns which product area, as the catalog knows it.
 *
 * @public
 */
export interface ProductAreaDirectory {
  /** Refs of the product areas owned by any of the groups; at most some seconds old. */
  ownedBy(groupRefs: readonly string[]): Promise<string[]>;
}

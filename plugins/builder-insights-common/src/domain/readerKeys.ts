import type { Sensitivity } from './taxonomy';

/**
 * The keys under which an insight can be read, and those a person holds.
 *
 * @remarks
 * Who may read an insight is a disjunction ("its author, or a leader above it,
 * or ..."). Each way in is written into the insight as a key when it is stored,
 * so that a reader's whole permission is "one of these keys": one indexed
 * field, readable newest first without touching what the reader may not see.
 * The keys hold only facts of the insight and of the org path above its team;
 * who holds which key is decided anew with every request.
 *
 * @public
 */
export const readerKeys = {
  /** Everyone who is signed in. */
  open: () => 'open',
  /** Those whose role reaches everything internal. */
  internal: () => 'internal',
  author: (userRef: string) => `author:${userRef}`,
  assignee: (userRef: string) => `assignee:${userRef}`,
  /** Members of the team that captured it. */
  team: (groupRef: string) => `team:${groupRef}`,
  /** Leaders of a group at or above the team. */
  leader: (groupRef: string) => `leader:${groupRef}`,
  /** Partners who own a product area it is about. */
  productArea: (areaRef: string) => `area:${areaRef}`,
};

/** The facts that decide who may read an insight. @public */
export interface ReadableFacts {
  sensitivity: Sensitivity;
  authorRef: string;
  teamRef: string;
  /** The team and the groups above it today. */
  orgPath: readonly string[];
  productAreas: readonly string[];
  assigneeRefs: readonly string[];
}

/** Every key that opens an insight. @public */
export function readerKeysOf(facts: ReadableFacts): string[] {
  const keys = [readerKeys.author(facts.authorRef)];
  switch (facts.sensitivity) {
    case 'open':
      keys.push(readerKeys.open());
      break;
    case 'internal':
      keys.push(
        readerKeys.internal(),
        readerKeys.team(facts.teamRef),
        ...facts.orgPath.map(readerKeys.leader),
        ...facts.productAreas.map(readerKeys.productArea),
        ...facts.assigneeRefs.map(readerKeys.assignee),
      );
      break;
    default:
      keys.push(
        ...facts.orgPath.map(readerKeys.leader),
        ...facts.assigneeRefs.map(readerKeys.assignee),
      );
  }
  return [...new Set(keys)];
}

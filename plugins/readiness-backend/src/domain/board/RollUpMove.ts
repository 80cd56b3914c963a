import type { Scope } from '@builder-insights/plugin-readiness-common';
import type { Tally } from './Tally';

/** What a board counts as, and where. */
export interface Counted {
  nodes: readonly string[];
  tally: Tally;
}

/** A board counts as something else from an instant on. */
export interface RollUpMove {
  scorecardId: string;
  at: Date;
  /** Absent for a board that is new. */
  before?: Counted;
  /** Absent for a board that is gone. */
  after?: Counted;
}

/** The root of all roll-ups. */
export const EVERYTHING = 'all';

/** The roll-ups that a scope counts in. */
export function nodesOf({
  orgPath,
  ownerRef,
}: Pick<Scope, 'orgPath' | 'ownerRef'>): string[] {
  return [
    EVERYTHING,
    ...orgPath,
    ...(ownerRef === undefined ? [] : [ownerNode(ownerRef)]),
  ];
}

/** The roll-up of what somebody owns themselves, without what is below. */
export function ownerNode(ownerRef: string): string {
  return `owner:${ownerRef}`;
}

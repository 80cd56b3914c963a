import type { Board } from '@builder-insights/plugin-readiness-common';
import { hashOf } from '../../domain/hashOf';
import type { FollowedScope } from '../BoardKeeper';

/** Whether a board is what the catalog says, by the rules of this version. */
export function isAsFollowed(
  board: FollowedScope & Pick<Board, 'ruleSetVersion'>,
  scope: FollowedScope,
  version: number,
): boolean {
  return board.ruleSetVersion === version && factsOf(board) === factsOf(scope);
}

function factsOf(scope: FollowedScope): string {
  const { title, kind, type, ownerRef, orgPath, stakeholders = [] } = scope;
  return hashOf([title, kind, type, ownerRef, orgPath, stakeholders]);
}

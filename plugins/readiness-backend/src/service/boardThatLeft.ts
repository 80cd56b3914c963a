import { parseEntityRef } from '@backstage/catalog-model';
import type { HistoryStore } from '../store/HistoryStore';
import type { ScopeAccess } from './ReadinessAuthorizer';
import type { RolloutFacts } from './RolloutFacts';

/**
 * The board of a scope that the catalog does not have any more: nothing of it holds now, but what was decided and what
 * was so at a past instant can still be read. Its owners are not known, so only by whoever may read everything.
 */
export async function boardThatLeft(
  history: HistoryStore,
  { scorecardId, scopeRef }: { scorecardId: string; scopeRef: string },
  { filter }: ScopeAccess,
): Promise<RolloutFacts['board'] | undefined> {
  if (!filter.everything) {
    return undefined;
  }
  const { items } = await history.ofScope(scorecardId, scopeRef, {
    ...{ kind: 'gate', limit: 1 },
  });
  const [last] = items;
  return (
    last && {
      ...{ scorecardId, ref: scopeRef, title: scopeRef, orgPath: [] },
      kind: parseEntityRef(scopeRef).kind,
      ...{ ruleSetVersion: last.ruleSetVersion, updatedAt: last.at },
      ...{ revision: 0, cells: [], keys: [] },
    }
  );
}

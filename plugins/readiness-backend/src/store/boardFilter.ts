import {
  GATE_STATES,
  type MatrixQuery,
} from '@builder-insights/plugin-readiness-common';
import { scopeKeys } from '@builder-insights/plugin-readiness-node';
import type { Document, Filter } from 'mongodb';
import type { BoardDocument } from './BoardDocument';
import type { ScopeFilter } from './ScopeFilter';
import { wordsOf } from './wordsOf';

/** The boards of a scorecard that meet a query, and that a filter lets one see. */
export function boardFilter(
  scorecardId: string,
  query: MatrixQuery,
  scope: ScopeFilter,
): Filter<BoardDocument> {
  const { org, owner, search, gate, state } = query;
  const conditions: Document[] = [
    ...(org === undefined ? [] : [{ keys: scopeKeys.below(org) }]),
    ...(owner === undefined ? [] : [{ keys: scopeKeys.owner(owner) }]),
    ...wordsOf(search ?? '').map(word => ({
      titleWords: { $regex: `^${word}` },
    })),
    ...markConditions(gate, state),
    ...(scope.everything ? [] : [scope.query]),
  ];
  return {
    scorecardId,
    ...(conditions.length > 0 && { $and: conditions }),
  };
}

function markConditions(
  gate: string | undefined,
  state: MatrixQuery['state'],
): Document[] {
  if (gate !== undefined && state !== undefined) {
    return [{ marks: `${gate}:${state}` }];
  }
  if (gate !== undefined) {
    return [{ marks: { $in: GATE_STATES.map(one => `${gate}:${one}`) } }];
  }
  return state === undefined ? [] : [{ marks: state }];
}

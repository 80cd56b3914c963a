import { canonicalJson } from '@builder-insights/backend-operations';
import type {
  PublishPreview,
  ScorecardDefinition,
} from '@builder-insights/plugin-readiness-common';

type Differences = Pick<PublishPreview, 'added' | 'removed' | 'changed'>;

/** Ids of gates that are new, gone, or asked otherwise. */
export function gateDifferences(
  now: Pick<ScorecardDefinition, 'gates'>,
  then: Pick<ScorecardDefinition, 'gates'>,
): Differences {
  const before = new Map(now.gates.map(gate => [gate.id, canonicalJson(gate)]));
  const after = new Map(then.gates.map(gate => [gate.id, canonicalJson(gate)]));
  return {
    added: [...after.keys()].filter(id => !before.has(id)),
    removed: [...before.keys()].filter(id => !after.has(id)),
    changed: [...after.keys()].filter(
      id => before.has(id) && before.get(id) !== after.get(id),
    ),
  };
}

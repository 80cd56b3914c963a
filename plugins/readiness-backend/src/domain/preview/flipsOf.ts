import type {
  Cell,
  PublishPreview,
} from '@builder-insights/plugin-readiness-common';

/** Gates of a scope that would be in another state. */
export function flipsOf(
  scope: { ref: string; title: string },
  now: readonly Cell[],
  then: readonly Cell[],
): PublishPreview['flips'] {
  const before = new Map(now.map(cell => [cell.gateId, cell]));
  const after = new Map(then.map(cell => [cell.gateId, cell]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(gateId => {
    const from = before.get(gateId)?.state;
    const to = after.get(gateId)?.state;
    return from === to
      ? []
      : [
          {
            ...{ scopeRef: scope.ref, scopeTitle: scope.title, gateId },
            ...{ from, to },
            reason: after.get(gateId)?.reason ?? 'The rules do not ask this.',
          },
        ];
  });
}

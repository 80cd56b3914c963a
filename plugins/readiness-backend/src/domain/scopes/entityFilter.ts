import {
  CATALOG_FILTER_EXISTS,
  type EntityFilterQuery,
} from '@backstage/catalog-client';
import { parseEntityRef } from '@backstage/catalog-model';
import type { AppliesTo } from '@builder-insights/plugin-readiness-common';

type Conditions = Record<string, string | symbol>;

/** What to ask the catalog for the entities that a scorecard is for: any of these, each with all of its conditions. */
export function entityFilter(appliesTo: AppliesTo): EntityFilterQuery {
  const { refs, kinds, types, annotation } = appliesTo;
  const choices: Conditions[][] = [
    ...(refs ? [refs.map(nameConditions)] : []),
    ...(kinds ? [kinds.map(kind => ({ kind }))] : []),
    ...(types ? [types.map(type => ({ 'spec.type': type }))] : []),
    ...(annotation === undefined
      ? []
      : [[{ [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS }]]),
  ];
  return choices.reduce<Conditions[]>(
    (before, choice) =>
      before.flatMap(conditions =>
        choice
          .filter(one => isCompatible(conditions, one))
          .map(one => ({ ...conditions, ...one })),
      ),
    [{}],
  );
}

function nameConditions(ref: string): Conditions {
  const { kind, namespace, name } = parseEntityRef(ref);
  return { kind, 'metadata.namespace': namespace, 'metadata.name': name };
}

// A ref of one kind is no entity of another.
function isCompatible(before: Conditions, { kind }: Conditions): boolean {
  const held = before.kind;
  return (
    typeof held !== 'string' ||
    typeof kind !== 'string' ||
    held.toLowerCase() === kind.toLowerCase()
  );
}

import { durationToMilliseconds } from '@backstage/types';
import {
  inWords,
  type Gate,
  type ScorecardDefinition,
} from '@builder-insights/plugin-readiness-common';
import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';
import { RuleEngine } from './RuleEngine';
import { brokenRules } from './brokenRules';

type Collector = Pick<EvidenceCollector, 'id' | 'frequency'>;

/**
 * What somebody should know before a scorecard is published, a sentence each: rules that are broken, gates that nothing
 * can answer or that are always stale, owners that the catalog does not know.
 *
 * @param knownOwners - entity refs of the users and groups that are there
 */
export function problemsOf(
  definition: ScorecardDefinition,
  collectors: readonly Collector[],
  knownOwners: ReadonlySet<string>,
): string[] {
  return [
    ...brokenRules(definition, RuleEngine.create()),
    ...definition.gates.flatMap(gate => evidenceProblems(gate, collectors)),
    ...ownersOf(definition)
      .filter(({ ref }) => !knownOwners.has(ref))
      .map(
        ({ ref, of }) =>
          `${of} is owned by '${ref}', which is not in the catalog.`,
      ),
    ...definition.areas
      .filter(({ id }) => !definition.gates.some(gate => gate.areaId === id))
      .map(({ id }) => `Area '${id}' has no gate.`),
  ];
}

function evidenceProblems(
  { id, kind, collect, maxAge }: Gate,
  collectors: readonly Collector[],
): string[] {
  if (kind === 'attested') {
    return [];
  }
  if (!collect) {
    return [
      `Gate '${id}' has no collector: it stays unknown until a program sends evidence.`,
    ];
  }
  const collector = collectors.find(one => one.id === collect.collectorId);
  if (!collector) {
    const ids = collectors.map(one => one.id).sort();
    return [
      `Gate '${id}' asks for the collector '${
        collect.collectorId
      }', which is not there; ${
        ids.length > 0 ? `use one of ${ids.join(', ')}` : 'there is none'
      }.`,
    ];
  }
  return durationToMilliseconds(maxAge) <
    durationToMilliseconds(collector.frequency)
    ? [
        `Gate '${id}' is stale after ${inWords(maxAge)}, and '${
          collector.id
        }' looks only every ${inWords(collector.frequency)}.`,
      ]
    : [];
}

function ownersOf({ areas, gates }: ScorecardDefinition) {
  return [
    ...areas.flatMap(({ id, ownerRef, deputyRef }) =>
      [ownerRef, deputyRef]
        .filter(ref => ref !== undefined)
        .map(ref => ({ ref, of: `Area '${id}'` })),
    ),
    ...gates.flatMap(({ id, ownerRef }) =>
      ownerRef ? [{ ref: ownerRef, of: `Gate '${id}'` }] : [],
    ),
  ];
}

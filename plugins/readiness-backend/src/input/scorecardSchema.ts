import type { ScorecardDefinition } from '@builder-insights/plugin-readiness-common';
import { z } from 'zod';
import { areaId, entityRef, id, ownerRef } from './fieldSchemas';
import { gateSchema } from './gateSchema';

const MOST_AREAS = 50;
const MOST_GATES = 200;
const MOST_NAMES = 200;

const title = z.string().trim().min(1).max(200);
const description = z.string().trim().max(2_000);
const names = z.array(z.string().trim().min(1).max(300)).min(1).max(MOST_NAMES);

const appliesTo = z
  .strictObject({
    refs: z.array(entityRef).min(1).max(MOST_NAMES).optional(),
    kinds: names.optional(),
    types: names.optional(),
    annotation: z.string().trim().min(1).max(300).optional(),
  })
  .refine(conditions => Object.keys(conditions).length > 0, {
    error: 'give at least one of refs, kinds, types and annotation',
  });

const area = z.strictObject({
  id: areaId,
  title,
  description: description.optional(),
  ownerRef,
  deputyRef: ownerRef.optional(),
});

/**
 * A scorecard as a module, a file or a person writes it.
 *
 * @remarks
 * What its rules say is not looked at here: a broken rule is one gate in error and no reason to refuse the others.
 * `brokenRules` finds them.
 */
export const scorecardSchema: z.ZodType<ScorecardDefinition> = z
  .strictObject({
    id,
    title,
    description,
    appliesTo,
    areas: z.array(area).min(1).max(MOST_AREAS),
    gates: z.array(gateSchema).max(MOST_GATES),
  })
  .check(({ value: { areas, gates }, issues }) => {
    const fault = (
      path: Array<string | number>,
      input: string,
      message: string,
    ) => issues.push({ code: 'custom', input, path, message });
    const areaIds = areas.map(one => one.id);
    const gateIds = gates.map(gate => gate.id);
    areaIds.forEach((one, index) => {
      if (areaIds.indexOf(one) < index) {
        fault(['areas', index, 'id'], one, 'another area has this id');
      }
    });
    gates.forEach((gate, index) => {
      if (gateIds.indexOf(gate.id) < index) {
        fault(['gates', index, 'id'], gate.id, 'another gate has this id');
      }
      if (!areaIds.includes(gate.areaId)) {
        fault(
          ['gates', index, 'areaId'],
          gate.areaId,
          `use one of ${areaIds.join(', ')}`,
        );
      }
    });
  });

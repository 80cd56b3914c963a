import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';
import { z } from 'zod';
import type { CatalogReader } from './CatalogReader';
import { MOST_NAMED } from './mostNamed';
import { parseInput } from './parseInput';

/** Which question a dashboard answers. */
const PURPOSE = 'builder-insights.io/dashboard';

const inputSchema = z.strictObject({
  /** What there must be a dashboard about. */
  about: z.array(z.string()).default([]),
});

/** Which dashboards of a system the catalog has, about what, and whose they are. */
export function dashboardsCollector(catalog: CatalogReader): EvidenceCollector {
  return {
    id: 'dashboards',
    description:
      'Looks in the catalog for resources of the type dashboard, their owners and what they are about',
    frequency: { minutes: 10 },
    timeout: { seconds: 20 },
    async collect({ scope, input }) {
      const { about } = parseInput(inputSchema, input, 'dashboards');
      const dashboards = await catalog.resources({
        type: 'dashboard',
        system: scope.ref,
      });
      const owners = await catalog.ownersOf(dashboards);
      const covered = dashboards.map(
        ({ metadata }) => metadata.annotations?.[PURPOSE],
      );
      const unowned = dashboards
        .filter((_, index) => !owners[index].exists)
        .map(({ metadata }) => metadata.name);
      const missing = about.filter(subject => !covered.includes(subject));
      return {
        value: {
          found: dashboards.length,
          unowned: unowned.slice(0, MOST_NAMED),
          missing,
        },
        note: `The catalog has ${dashboards.length} dashboards of '${
          scope.ref
        }', ${unowned.length} without an owner who exists${
          missing.length > 0 ? `; none about ${missing.join(', ')}` : ''
        }.`,
      };
    },
  };
}

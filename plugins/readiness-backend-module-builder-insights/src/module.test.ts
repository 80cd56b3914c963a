import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { durationToMilliseconds } from '@backstage/types';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { postureServiceRef } from '@builder-insights/plugin-access-node';
import {
  exampleOrg,
  orgFactory,
} from '@builder-insights/plugin-access-node/testUtils';
import type {
  Rollout,
  ScorecardDefinition,
} from '@builder-insights/plugin-readiness-common';
import {
  readinessCollectorsExtensionPoint,
  readinessScorecardsExtensionPoint,
  type EvidenceCollector,
  type RegisterSeeds,
} from '@builder-insights/plugin-readiness-node';
import readinessModuleBuilderInsights from '.';
import { observe } from './__testUtils__/observe';

/** Collectors of the readiness plugin itself. */
const inEveryPortal = ['catalog', 'prometheus'];
const REPOSITORY = resolve(__dirname, '../../..');

/** What the module brings to a portal with an empty database. */
async function start() {
  const collectors: EvidenceCollector[] = [];
  const scorecards: ScorecardDefinition[] = [];
  const rollouts: Array<{ rollout: Rollout; seeds: RegisterSeeds }> = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        readinessCollectorsExtensionPoint,
        { addCollector: (...added) => collectors.push(...added) },
      ],
      [
        readinessScorecardsExtensionPoint,
        {
          addScorecard: definition => scorecards.push(definition),
          addRollout: (rollout, seeds) => rollouts.push({ rollout, seeds }),
        },
      ],
    ],
    features: [
      readinessModuleBuilderInsights,
      mockServices.rootConfig.factory({
        data: { mongo: { embedded: { directory: ':memory:' } } },
      }),
      catalogServiceMock.factory({ entities: [] }),
      orgFactory(exampleOrg()),
      createServiceFactory({
        service: postureServiceRef,
        deps: {},
        factory: () => ({
          report: async () => ({
            checkedAt: '2026-11-20T10:00:00.000Z',
            environment: 'development' as const,
            items: [],
          }),
        }),
      }),
    ],
  });
  const [scorecard] = scorecards;
  const [{ rollout, seeds }] = rollouts;
  return { backend, collectors, scorecard, rollout, seeds };
}

describe('the scorecard of Builder Insights', () => {
  let parts: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    parts = await start();
  });
  afterAll(() => parts.backend.stop());

  it('has the questions of the checklist, each once', () => {
    const ids = parts.scorecard.gates.map(({ id }) => id).sort();
    expect(ids).toEqual(
      Array.from(
        { length: 25 },
        (_, index) => `RC-${String(index + 1).padStart(2, '0')}`,
      ),
    );
  });

  it('asks collectors that there are, more often than their evidence grows old', () => {
    const automatic = parts.scorecard.gates.filter(
      ({ collect }) => !inEveryPortal.includes(collect?.collectorId ?? ''),
    );
    for (const { id, collect, maxAge } of automatic) {
      const collector = parts.collectors.find(
        one => one.id === collect?.collectorId,
      );
      const milliseconds = collector
        ? durationToMilliseconds(collector.frequency)
        : 0;
      expect([id, collector?.id]).toEqual([id, collect?.collectorId]);
      expect(milliseconds * 2).toBeLessThanOrEqual(
        durationToMilliseconds(maxAge),
      );
    }
  });

  it('names areas, rings, gates and owners that there are', () => {
    const { scorecard, rollout, seeds } = parts;
    const { decisions, risks, milestones } = seeds;
    const org = readFileSync(`${REPOSITORY}/examples/org.yaml`, 'utf8');
    const portal = readFileSync(`${REPOSITORY}/catalog-info.yaml`, 'utf8');
    const rings = rollout.rings.map(({ id }) => id);
    const areas = scorecard.areas.map(({ id }) => id);
    const gates = scorecard.gates.map(({ id }) => id);
    const entries = [...decisions, ...risks, ...milestones];
    const ids = entries.map(({ id }) => id);
    const known = (some: readonly string[], all: readonly string[]) =>
      expect(some.filter(one => !all.includes(one))).toEqual([]);

    expect(new Set(ids).size).toBe(ids.length);
    known(
      scorecard.gates.map(({ areaId }) => areaId),
      areas,
    );
    known(
      scorecard.gates.flatMap(({ ringIds }) => ringIds),
      rings,
    );
    known(
      [...decisions, ...risks].flatMap(({ blocksRings }) => blocksRings),
      rings,
    );
    known(
      [...risks, ...milestones].flatMap(({ gateIds }) => gateIds),
      gates,
    );
    known(
      [...decisions, ...milestones].flatMap(({ dependsOn }) => dependsOn),
      ids,
    );
    known(
      decisions.map(({ workstream }) => workstream),
      areas,
    );
    const owners = [
      rollout.ownerRef,
      ...scorecard.areas.flatMap(({ ownerRef, deputyRef }) => [
        ownerRef,
        deputyRef ?? ownerRef,
      ]),
      ...entries.flatMap(({ ownerRef }) => ownerRef ?? []),
    ];
    for (const ref of owners) {
      expect(org).toContain(`  name: ${ref.replace('group:default/', '')}\n`);
    }
    expect(rollout.scorecardId).toBe(scorecard.id);
    expect(scorecard.appliesTo.refs).toEqual([rollout.scopeRef]);
    expect(portal).toContain(
      'kind: System\nmetadata:\n  name: builder-insights\n',
    );
  });

  it('lets the pilot in sooner than the others: every ring asks for all that the one before it asks for', () => {
    const asked = parts.rollout.rings.map(({ id }) =>
      parts.scorecard.gates
        .filter(({ ringIds }) => ringIds.includes(id))
        .map(gate => gate.id),
    );
    asked.slice(1).forEach((ring, index) => {
      expect(ring).toEqual(expect.arrayContaining(asked[index]));
      expect(ring.length).toBeGreaterThan(asked[index].length);
    });
    const blocking = parts.seeds.decisions.filter(({ blocksRings }) =>
      blocksRings.includes('pilot'),
    );
    expect(blocking.map(({ id }) => id)).toEqual(['D-01', 'D-03']);
  });

  it.each([
    ['audit-chain', { stored: true, visible: true, chain: 'intact' }],
    ['break-glass', { overdueReviews: [], longerThanAllowed: [] }],
    ['entitlement-exceptions', { undocumented: [], overdueReviews: [] }],
    ['org-source', { accepted: true, held: false, refused: false }],
    ['org-chain', { leaderless: [], departed: [], cyclic: [] }],
    ['okta-sign-in', { configured: false }],
  ])('%s looks at what the portal really runs on', async (id, seen) => {
    const collector = parts.collectors.find(one => one.id === id);
    expect(collector && (await observe(collector)).value).toMatchObject(seen);
  });
});

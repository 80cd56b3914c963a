import {
  judgeGate,
  type Gate,
  type RuleSet,
  type Scope,
} from '@builder-insights/plugin-readiness-common';
import type { TestMongoEngine } from '@builder-insights/backend-mongo/testUtils';
import { aGate } from '../../plugins/readiness-backend/src/__testUtils__/exampleScorecard';
import { TestPortal } from '../../plugins/readiness-backend/src/__testUtils__/TestPortal';
import { hashOf } from '../../plugins/readiness-backend/src/domain/hashOf';
import { RuleEngine } from '../../plugins/readiness-backend/src/domain/rules/RuleEngine';
import type { NewEvidence } from '../../plugins/readiness-backend/src/service/BoardKeeper';
import { MongoBoardKeeper } from '../../plugins/readiness-backend/src/service/MongoBoardKeeper';
import {
  createStores,
  type Stores,
} from '../../plugins/readiness-backend/src/store/createStores';

export const SCORECARD = 'bench';
const AREAS = ['identity', 'org', 'hosting', 'telemetry'];
const TEAMS = 50;
/** Evidence that is handed over at once, as by a collector. */
const AT_ONCE = 1_000;
const FACTS = { latency: 12.5, region: 'eu-west-1', checks: ['tls', 'dns'] };

/** How fast evidence was taken, in gates. */
export interface Taken {
  perSecond: number;
  /** Of a second that this process had the processor; a database in another process is not in it. */
  perCpuSecond: number;
}

/** The plugin in a backend with real sign-in and permissions, with as many scopes and gates as one likes. */
export class BenchPortal {
  static async start(options: {
    engine: TestMongoEngine;
    scopes: number;
    gates: number;
  }): Promise<BenchPortal> {
    const portal = await TestPortal.start(options.engine);
    const stores = await createStores(portal.mongo.service('readiness'));
    return new BenchPortal(portal, stores, options);
  }

  readonly refs: string[];
  readonly gates: Gate[];
  readonly keeper: MongoBoardKeeper;
  readonly evaluate = RuleEngine.create().evaluate;
  readonly #tokens = new Map<string, string>();

  private constructor(
    readonly portal: TestPortal,
    readonly stores: Stores,
    options: { scopes: number; gates: number },
  ) {
    this.refs = Array.from(
      { length: options.scopes },
      (_, at) => `component:default/service-${String(at).padStart(6, '0')}`,
    );
    this.gates = Array.from({ length: options.gates }, (_, at) =>
      aGate({
        id: `G-${String(at + 1).padStart(2, '0')}`,
        areaId: AREAS[at % AREAS.length],
        rule: 'value.status == 200 && value.latency < 100.0',
        // Grown old only by what the benchmark says.
        maxAge: { days: 1_000 },
      }),
    );
    this.keeper = MongoBoardKeeper.create({
      ...stores,
      clock: portal.clock.now,
      evaluate: this.evaluate,
    });
  }

  /** The scopes as the catalog would name them, each on its team's path; half of them below a group that `owner` may read. */
  async addScopes(): Promise<void> {
    await this.stores.ruleSets.publish(this.#ruleSet());
    await this.keeper.followScopes(SCORECARD, this.#scopes());
  }

  /** Evidence about every gate of every scope; `isGood` says which rules it meets. */
  async takeAll(isGood: (index: number) => boolean): Promise<Taken> {
    const all = this.refs.length * this.gates.length;
    const begun = performance.now();
    const used = process.cpuUsage();
    for (let from = 0; from < all; from += AT_ONCE) {
      const length = Math.min(AT_ONCE, all - from);
      await this.keeper.takeEvidence(
        Array.from({ length }, (_, at) => this.evidence(from + at, isGood)),
      );
    }
    const seconds = (performance.now() - begun) / 1_000;
    const { user, system } = process.cpuUsage(used);
    return {
      perSecond: all / seconds,
      perCpuSecond: all / ((user + system) / 1_000_000),
    };
  }

  /** About the gate of that number, counted over all scopes. */
  evidence(index: number, isGood: (index: number) => boolean): NewEvidence {
    return {
      scorecardId: SCORECARD,
      scopeRef: this.refs[Math.floor(index / this.gates.length)],
      gateId: this.gates[index % this.gates.length].id,
      channel: 'automatic',
      source: { kind: 'collector', id: 'probe' },
      value: { ...FACTS, status: isGood(index) ? 200 : 503 },
      observedAt: this.portal.clock.instant,
    };
  }

  /** Judges everything once from evidence that is in memory. @returns gates a second */
  async judgeAll(): Promise<number> {
    const { evaluate } = this;
    const now = this.portal.clock.now();
    const boards = [];
    for await (const board of this.stores.boards.forTasks().all(SCORECARD)) {
      boards.push(board);
    }
    const gates = new Map(this.gates.map(gate => [gate.id, gate]));
    let judged = 0;
    const begun = performance.now();
    while (performance.now() - begun < 2_000) {
      for (const scope of boards) {
        for (const { gateId, evidence } of scope.cells) {
          const gate = gates.get(gateId);
          if (gate) {
            judgeGate({ gate, scope, evidence, now, evaluate });
            judged += 1;
          }
        }
      }
    }
    return (judged / (performance.now() - begun)) * 1_000;
  }

  /** A whole request over loopback: sign-in check, permission decision, database, answer. */
  async get(person: string, path: string): Promise<Response> {
    const token = this.#tokens.get(person) ?? (await this.#signIn(person));
    this.#tokens.set(person, token);
    const response = await fetch(
      `http://localhost:${this.portal.server.port()}/api/readiness${path}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    if (!response.ok) {
      throw new Error(`${path} was answered ${await response.text()}`);
    }
    return response;
  }

  async #signIn(person: string): Promise<string> {
    const response = await fetch(
      `http://localhost:${this.portal.server.port()}/api/auth/test/refresh?person=${person}`,
    );
    const { backstageIdentity } = await response.json();
    return backstageIdentity.token;
  }

  #ruleSet(): RuleSet {
    const definition = {
      ...{ id: SCORECARD, title: 'Benchmark', description: 'Made up' },
      appliesTo: { kinds: ['Component'] },
      areas: AREAS.map(id => ({
        ...{ id, title: id, ownerRef: 'group:default/engineering' },
      })),
      gates: this.gates,
    };
    return {
      ...definition,
      ...{ version: 1, hash: hashOf(definition), comment: 'The first' },
      publishedAt: '2025-01-01T00:00:00.000Z',
    };
  }

  *#scopes(): Generator<Scope> {
    for (const [at, ref] of this.refs.entries()) {
      const team = `group:default/team-${at % TEAMS}`;
      const unit = at % 2 === 0 ? 'search' : 'graph';
      yield {
        ...{ scorecardId: SCORECARD, ref, title: `Service ${at}` },
        ...{ kind: 'Component', type: 'service', ownerRef: team },
        orgPath: [team, `group:default/${unit}`, 'group:default/company'],
      };
    }
  }
}

import type { MongoService } from '@builder-insights/backend-mongo';
import type {
  Cell,
  EvidenceOutcome,
  HistoryEvent,
  RuleSet,
  Scope,
  StateCounts,
  Waiver,
} from '@builder-insights/plugin-readiness-common';
import { hashOf } from '../domain/hashOf';
import { RuleEngine } from '../domain/rules/RuleEngine';
import { MongoBoardKeeper } from '../service/MongoBoardKeeper';
import type { NewEvidence } from '../service/BoardKeeper';
import { createStores, type Stores } from '../store/createStores';
import { aGate, exampleScorecard } from './exampleScorecard';
import { TestClock } from './TestClock';

/** A gate that pushed evidence answers, one that somebody signs, and one that is not counted. */
export const boardRules = (changes: Partial<RuleSet> = {}): RuleSet => {
  const definition = {
    ...exampleScorecard,
    gates: [
      aGate({ id: 'H-01', maxAge: { days: 2 } }),
      aGate({ id: 'H-02', maxAge: { days: 30 } }),
      aGate({
        id: 'I-01',
        areaId: 'identity',
        kind: 'attested' as const,
        rule: undefined,
        attestation: { statement: 'It is so.', validFor: { days: 3 } },
      }),
      aGate({ id: 'S-01', stage: 'shadow' as const }),
    ],
    ...changes,
  };
  return {
    ...definition,
    version: changes.version ?? 1,
    hash: hashOf(definition.gates),
    publishedAt: changes.publishedAt ?? '2026-11-01T00:00:00.000Z',
    comment: changes.comment ?? 'The first',
  };
};

export const aScope = (scope: Partial<Scope> & { ref: string }): Scope => ({
  scorecardId: 'checks',
  title: `Service ${scope.ref}`,
  kind: 'Component',
  type: 'service',
  ownerRef: 'group:default/team-a',
  orgPath: ['group:default/team-a', 'group:default/company'],
  ...scope,
});

/** Stores and a keeper over a database of a test, with a clock that the test sets. */
export class TestBoards {
  static async create(mongo: MongoService): Promise<TestBoards> {
    return new TestBoards(await createStores(mongo));
  }

  readonly clock = TestClock.create();
  readonly stores: Stores;
  readonly keeper: MongoBoardKeeper;

  private constructor(stores: Stores) {
    this.stores = stores;
    this.keeper = MongoBoardKeeper.create({
      ...{ ledger: stores.ledger, boards: stores.boards },
      ...{ ruleSets: stores.ruleSets, clock: this.clock.now },
      evaluate: RuleEngine.create().evaluate,
    });
  }

  /** Publishes rules and judges all scopes by them. */
  async publish(ruleSet: RuleSet): Promise<void> {
    await this.stores.ruleSets.publish(ruleSet);
    await this.keeper.adoptRules(ruleSet, { kind: 'rules' });
  }

  async follow(...scopes: Scope[]): Promise<void> {
    await this.keeper.followScopes('checks', scopes);
  }

  /** Pushes `{ ok }` about a gate. */
  async push(
    scopeRef: string,
    gateId: string,
    ok: boolean,
    more: Partial<NewEvidence> = {},
  ): Promise<EvidenceOutcome> {
    const [outcome] = await this.keeper.takeEvidence([
      this.evidence(scopeRef, gateId, ok, more),
    ]);
    return outcome;
  }

  /** What `push` sends. */
  evidence(
    scopeRef: string,
    gateId: string,
    ok: boolean,
    more: Partial<NewEvidence> = {},
  ): NewEvidence {
    return {
      ...{ scorecardId: 'checks', scopeRef, gateId, channel: 'automatic' },
      source: { kind: 'push', by: 'external:ci' },
      value: { ok },
      observedAt: this.clock.instant,
      ...more,
    };
  }

  /** Somebody's word about a gate, for three days. */
  async attest(
    scopeRef: string,
    gateId: string,
    holds: boolean,
  ): Promise<EvidenceOutcome> {
    return await this.push(scopeRef, gateId, holds, {
      channel: 'attested',
      source: { kind: 'attestation', by: 'user:default/owner' },
      value: { holds, statement: 'It is so.' },
      validUntil: this.clock.at({ days: 3 }),
    });
  }

  /** Asks for a waiver of a gate as it is, and approves it. */
  async waive(
    scopeRef: string,
    gateId: string,
    days: number,
  ): Promise<Waiver | undefined> {
    const cell = await this.cellOf(scopeRef, gateId);
    if (cell?.state !== 'fail') {
      return undefined;
    }
    const requested = await this.keeper.keepWaiver(
      {
        id: hashOf([scopeRef, gateId, this.clock.instant, Math.random()]),
        ...{ scorecardId: 'checks', scopeRef, gateId },
        reason: 'It is being built',
        compensatingControl: 'Somebody looks every day',
        requestedBy: 'user:default/owner',
        requestedAt: this.clock.instant,
        until: this.clock.at({ days }),
        status: 'requested',
        evidenceHash: Object.values(cell.evidence)
          .map(({ hash }) => hash)
          .join('+'),
        revision: 0,
      },
      { note: 'Asked for', by: 'user:default/owner' },
    );
    return await this.keeper.keepWaiver(
      {
        ...{ ...requested, status: 'approved' },
        decidedBy: 'user:default/approver',
        decidedAt: this.clock.instant,
      },
      { note: 'Approved', by: 'user:default/approver' },
    );
  }

  async cellOf(scopeRef: string, gateId: string): Promise<Cell | undefined> {
    const board = await this.stores.boards.forTasks().get('checks', scopeRef);
    return board?.cells.find(cell => cell.gateId === gateId);
  }

  /** Oldest first. */
  async eventsOf(
    scopeRef: string,
    kind: HistoryEvent['kind'] = 'gate',
  ): Promise<HistoryEvent[]> {
    const { items } = await this.stores.history.ofScope('checks', scopeRef, {
      ...{ kind, limit: 100 },
    });
    return items.reverse();
  }

  /** Over all scopes. */
  async counts(): Promise<StateCounts> {
    const all = this.stores.boards.forTasks();
    return (await all.totals('checks', {})).counts;
  }
}

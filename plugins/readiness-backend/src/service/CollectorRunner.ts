import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Gate, Scope } from '@builder-insights/plugin-readiness-common';
import { gateApplies } from '../domain/evidence/gateApplies';
import type { RuleEngine } from '../domain/rules/RuleEngine';
import type { BoardStore } from '../store/BoardStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { BoardKeeper, NewEvidence } from './BoardKeeper';
import type { Clock } from './Clock';
import type { CollectorRegistry } from './CollectorRegistry';
import { observe, type Look } from './observe';

/** How many look at the same time. */
const AT_ONCE = 8;
/** Scopes whose results are written together. */
const PAGE = 100;

interface Parts {
  boards: BoardStore;
  clock: Clock;
  collectors: CollectorRegistry;
  keeper: BoardKeeper;
  logger: LoggerService;
  rules: RuleEngine;
  ruleSets: RuleSetStore;
}

/**
 * Has collectors look, and hands what they saw to the keeper, who judges it.
 *
 * @remarks
 * Looking and judging are apart: a collector that fails, takes too long or sees too much makes an error of one gate of
 * one scope. What was known before stays in history, but counts no longer.
 */
export class CollectorRunner {
  static create(parts: Parts): CollectorRunner {
    return new CollectorRunner(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** One collector at all scopes with a gate that names it. @returns how often it looked */
  async run(collectorId: string, stop: AbortSignal): Promise<number> {
    let looks = 0;
    for (const { id, gates } of await this.#parts.ruleSets.list()) {
      const named = gates.filter(
        ({ collect }) => collect?.collectorId === collectorId,
      );
      if (named.length > 0) {
        looks += await this.#runOn(id, named, stop);
      }
    }
    return looks;
  }

  /** All collectors of some gates of one scope, now. @returns how many looked */
  async lookAt(scope: Scope, gates: readonly Gate[]): Promise<number> {
    const looks = this.#looksAt(scope, gates);
    // Each has a time of its own; nothing else ends it.
    await this.#look(looks, new AbortController().signal);
    return looks.length;
  }

  // Page by page: looking may take longer than a database keeps a cursor open.
  async #runOn(
    scorecardId: string,
    gates: readonly Gate[],
    stop: AbortSignal,
  ): Promise<number> {
    const boards = this.#parts.boards.forTasks();
    let looks = 0;
    let after: string | undefined;
    do {
      const page = await boards.page({ scorecardId, limit: PAGE, after });
      const batch = page.rows.flatMap(scope => this.#looksAt(scope, gates));
      await this.#look(batch, stop);
      looks += batch.length;
      after = page.next;
    } while (after !== undefined);
    return looks;
  }

  #looksAt(scope: Scope, gates: readonly Gate[]): Look[] {
    return gates
      .filter(gate => this.#isLookedAt(gate, scope))
      .map(gate => ({
        collector: this.#parts.collectors.get(gate.collect?.collectorId ?? ''),
        scope,
        gate,
      }));
  }

  #isLookedAt(gate: Gate, scope: Scope): boolean {
    return (
      gate.collect !== undefined &&
      gate.stage !== 'draft' &&
      gateApplies(gate, scope, this.#parts.rules.evaluate)
    );
  }

  async #look(looks: readonly Look[], stop: AbortSignal): Promise<void> {
    const { clock, keeper, logger } = this.#parts;
    const waiting = looks.values();
    const seen: NewEvidence[] = [];
    const lookOnAndOn = async () => {
      for (const look of waiting) {
        seen.push(await observe(look, { now: clock(), stop }));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lookOnAndOn));
    const outcomes = await keeper.takeEvidence(seen);
    for (const { outcome, problem } of outcomes) {
      if (outcome === 'refused') {
        logger.warn(`What a collector saw was not taken: ${problem}`);
      }
    }
  }
}

import { ConflictError } from '@backstage/errors';
import {
  REGISTERS,
  type HistoryEvent,
  type RegisterName,
  type Rollout,
} from '@builder-insights/plugin-readiness-common';
import type { RegisterSeeds } from '@builder-insights/plugin-readiness-node';
import type { RegisterStore } from '../store/RegisterStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { Clock } from './Clock';

const KINDS: Record<RegisterName, HistoryEvent['kind']> = {
  decisions: 'decision',
  risks: 'risk',
  milestones: 'milestone',
};

interface Parts {
  clock: Clock;
  registers: RegisterStore;
  ruleSets: RuleSetStore;
}

/** Puts into the registers of a rollout what they hold at the beginning; what is there already belongs to people. */
export class RegisterSeeder {
  static create(parts: Parts): RegisterSeeder {
    return new RegisterSeeder(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async seed(rollout: Rollout, seeds: RegisterSeeds): Promise<void> {
    for (const register of REGISTERS) {
      await this.#seedRegister(rollout, register, seeds[register]);
    }
  }

  async #seedRegister<N extends RegisterName>(
    rollout: Rollout,
    register: N,
    seeds: RegisterSeeds[N],
  ): Promise<void> {
    const { clock, registers, ruleSets } = this.#parts;
    const held = await registers.list(rollout.id, register);
    const ids = new Set(held.map(({ id }) => id));
    const ruleSet = await ruleSets.current(rollout.scorecardId);
    const at = clock().toISOString();
    for (const seed of seeds.filter(({ id }) => !ids.has(id))) {
      const entry = {
        ...seed,
        rolloutId: rollout.id,
        revision: 0,
        changedAt: at,
      };
      await this.#put(register, entry, {
        at,
        scorecardId: rollout.scorecardId,
        scopeRef: rollout.scopeRef,
        kind: KINDS[register],
        subjectId: seed.id,
        to: seed.status,
        note: 'It came with the plugin',
        cause: { kind: 'person' },
        ruleSetVersion: ruleSet?.version ?? 0,
      });
    }
  }

  async #put(
    ...[register, entry, event]: Parameters<RegisterStore['put']>
  ): Promise<void> {
    try {
      await this.#parts.registers.put(register, entry, event);
    } catch (error) {
      // Another process of the backend was first.
      if (!(error instanceof ConflictError)) {
        throw error;
      }
    }
  }
}

import type { AuditorService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  hypothesize,
  verdictOf,
  type WhatIf,
  type WhatIfAnswer,
} from '@builder-insights/plugin-readiness-common';
import type { RuleEngine } from '../domain/rules/RuleEngine';
import { auditedRead } from './auditedRead';
import { supposedChanges } from './supposedChanges';
import type { Asked, ReadinessAuthorizer } from './ReadinessAuthorizer';
import { ringOf } from './ringOf';
import type { RolloutFacts, RolloutReader } from './RolloutFacts';
import { toVerdictFacts } from './toVerdictFacts';

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  reader: RolloutReader;
  rules: RuleEngine;
}

/** What the verdict would be if something were another. It holds no store: nothing of it can be kept. */
export class WhatIfService {
  static create(parts: Parts): WhatIfService {
    return new WhatIfService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * @throws NotFoundError for a gate, decision or risk that is not there
   * @throws InputError for a rule that cannot be used, or a waiver that would be over already
   */
  ask(
    ring: { rolloutId: string; ringId: string },
    whatIf: WhatIf,
    asked: Asked,
  ): Promise<WhatIfAnswer> {
    const { auditor, authorizer, reader, rules } = this.#parts;
    const { rolloutId, ringId } = ring;
    const meta = { what: 'what-if', target: `${rolloutId}/${ringId}` };
    return auditedRead(auditor, meta, async () => {
      const access = await authorizer.scopes(asked);
      const facts = await reader.facts(rolloutId, access);
      ringOf(facts.rollout, ringId);
      assertKnown(facts, whatIf);
      assertAhead(whatIf, facts.asOf);
      whatIf.rules?.forEach(({ rule }) => rules.check(rule));
      const now = toVerdictFacts(facts);
      const then = hypothesize(now, whatIf, rules.evaluate);
      return {
        now: verdictOf(now, ringId),
        then: verdictOf(then, ringId),
        changes: supposedChanges(now, then),
      };
    });
  }
}

const idsOf = (entries: ReadonlyArray<{ id: string }> = []) =>
  entries.map(({ id }) => id);

function assertKnown(facts: RolloutFacts, whatIf: WhatIf): void {
  const { gates, evidence, waivers, rules, decisions, risks } = whatIf;
  const supposed = [gates, evidence, waivers, rules].flatMap(
    part => part?.map(({ gateId }) => gateId) ?? [],
  );
  assertAmong('gate', supposed, facts.ruleSet.gates);
  assertAmong('decision', idsOf(decisions), facts.decisions);
  assertAmong('risk', idsOf(risks), facts.risks);
}

function assertAhead({ waivers = [] }: WhatIf, now: Date): void {
  const over = waivers.find(({ until }) => new Date(until) <= now);
  if (over) {
    throw new InputError(
      `The waiver of '${over.gateId}' would end at '${over.until}', which is past; give a date to come`,
    );
  }
}

function assertAmong(
  what: string,
  ids: readonly string[],
  known: ReadonlyArray<{ id: string }>,
): void {
  const stranger = ids.find(id => !known.some(one => one.id === id));
  if (stranger !== undefined) {
    throw new NotFoundError(
      `There is no ${what} '${stranger}' here; use ${
        known.map(({ id }) => id).join(', ') || 'none, as there are none'
      }`,
    );
  }
}

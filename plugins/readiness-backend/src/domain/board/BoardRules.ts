import type { Gate, RuleSet } from '@builder-insights/plugin-readiness-common';

/** A version of a scorecard's rules, by gate. */
export class BoardRules {
  static of(ruleSet: RuleSet): BoardRules {
    return new BoardRules(ruleSet);
  }

  readonly #gates: ReadonlyMap<string, Gate>;

  private constructor(readonly ruleSet: RuleSet) {
    this.#gates = new Map(ruleSet.gates.map(gate => [gate.id, gate]));
  }

  get version(): number {
    return this.ruleSet.version;
  }

  gate(gateId: string): Gate | undefined {
    return this.#gates.get(gateId);
  }

  /** Drafts are not judged. */
  judgedGate(gateId: string): Gate | undefined {
    const gate = this.#gates.get(gateId);
    return gate?.stage === 'draft' ? undefined : gate;
  }

  judgedGates(): Gate[] {
    return this.ruleSet.gates.filter(({ stage }) => stage !== 'draft');
  }
}

import type { JsonObject } from '@backstage/types';
import type { Scope } from '@builder-insights/plugin-readiness-common';
import type {
  EvidenceCollector,
  Observation,
} from '@builder-insights/plugin-readiness-node';

type Answer = Observation | Error | 'never';

/** Looks at nothing: it sees what a test says, scope by scope. */
export class ScriptedCollector implements EvidenceCollector {
  static create(id: string): ScriptedCollector {
    return new ScriptedCollector(id);
  }

  readonly description = 'Sees what a test says';
  readonly frequency = { hours: 1 };
  readonly timeout = { milliseconds: 50 };
  readonly id: string;
  /** What it was asked since the last reset. */
  asked: Array<{ scopeRef: string; input: JsonObject }> = [];
  readonly #answers = new Map<string, Answer>();
  #otherwise: Answer = { value: { status: 200 } };

  private constructor(id: string) {
    this.id = id;
  }

  /** From now on, about one scope or about all that nothing else was said of; `never` waits for the end of its time. */
  sees(answer: Answer, scopeRef?: string): void {
    if (scopeRef) {
      this.#answers.set(scopeRef, answer);
    } else {
      this.#otherwise = answer;
    }
  }

  reset(): void {
    this.asked = [];
    this.#answers.clear();
    this.#otherwise = { value: { status: 200 } };
  }

  async collect(options: {
    scope: Scope;
    input: JsonObject;
    signal: AbortSignal;
  }): Promise<Observation> {
    const { scope, input, signal } = options;
    this.asked.push({ scopeRef: scope.ref, input });
    const answer = this.#answers.get(scope.ref) ?? this.#otherwise;
    if (answer === 'never') {
      return await new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    }
    if (answer instanceof Error) {
      throw answer;
    }
    return answer;
  }
}

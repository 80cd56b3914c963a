import { InputError } from '@backstage/errors';
import type { EvaluateRule } from '@builder-insights/plugin-readiness-common';
import type { Environment, ParseResult } from '@marcbachmann/cel-js';
import { assertBounded } from './assertBounded';
import { assertShortLists } from './assertShortLists';
import { ruleEnvironment, type RuleReads } from './ruleEnvironment';
import { ruleSentence } from './ruleSentence';

/** Longest rule, in signs. */
export const LONGEST_RULE = 500;
/** Rules that are kept compiled. */
const MOST_COMPILED = 5_000;

type Rule =
  | { run: ParseResult; goesOverLists: boolean; fault?: never }
  | { fault: string };

/**
 * Reads and evaluates rules.
 *
 * @remarks
 * A rule is an expression of the Common Expression Language without what could keep the backend busy: it has no loops but
 * over lists of the evidence, no patterns that try too many ways, and at most 500 signs. Each is compiled once.
 */
export class RuleEngine {
  static create(): RuleEngine {
    return new RuleEngine({
      evidence: ruleEnvironment('evidence'),
      scope: ruleEnvironment('scope'),
    });
  }

  readonly #environments: Record<RuleReads, Environment>;
  readonly #compiled = new Map<string, Rule>();

  private constructor(environments: Record<RuleReads, Environment>) {
    this.#environments = environments;
  }

  /** @throws an error whose message says why the rule cannot be used, or not with this evidence */
  readonly evaluate: EvaluateRule = (expression, context) => {
    const rule = this.#ruleOf(expression, context.value ? 'evidence' : 'scope');
    if (rule.fault !== undefined) {
      throw new Error(rule.fault);
    }
    let result: unknown;
    try {
      if (rule.goesOverLists) {
        assertShortLists(context.value);
      }
      result = rule.run(context);
    } catch (error) {
      throw new Error(ruleSentence(expression, error));
    }
    if (typeof result !== 'boolean') {
      throw new Error(
        `The rule '${expression}' must be true or false, and it is ${shown(
          result,
        )}.`,
      );
    }
    return result;
  };

  /**
   * @param reads - `scope` for what says where a gate applies
   * @throws InputError with a sentence for a rule that cannot be used
   */
  check(expression: string, reads: RuleReads = 'evidence'): void {
    const { fault } = this.#ruleOf(expression, reads);
    if (fault !== undefined) {
      throw new InputError(fault);
    }
  }

  // What is broken is kept too: it may be asked for every scope there is.
  #ruleOf(expression: string, reads: RuleReads): Rule {
    const key = `${reads}:${expression}`;
    const known = this.#compiled.get(key);
    if (known) {
      return known;
    }
    const rule = compile(this.#environments[reads], expression);
    if (this.#compiled.size >= MOST_COMPILED) {
      const [oldest] = this.#compiled.keys();
      this.#compiled.delete(oldest);
    }
    if (expression.length <= LONGEST_RULE) {
      this.#compiled.set(key, rule);
    }
    return rule;
  }
}

function compile(environment: Environment, expression: string): Rule {
  if (expression.length > LONGEST_RULE) {
    return {
      fault: `A rule has at most ${LONGEST_RULE} signs, and this one has ${expression.length}.`,
    };
  }
  try {
    const run = environment.parse(expression);
    const goesOverLists = assertBounded(run.ast);
    const { error, type } = run.check();
    if (error) {
      return { fault: ruleSentence(expression, error) };
    }
    return type === 'bool' || type === 'dyn'
      ? { run, goesOverLists }
      : {
          fault: `The rule '${expression}' must be true or false, and it is of the type ${type}.`,
        };
  } catch (error) {
    return { fault: ruleSentence(expression, error) };
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? `'${value}'`
    : 'something else';
}

import { Environment } from '@marcbachmann/cel-js';
import { MATCHES, matchesBriefly } from './matchesBriefly';

/** What a rule can read: evidence and its scope, or the scope alone. */
export type RuleReads = 'evidence' | 'scope';

type Reckoning = (a: number | bigint, b: number | bigint) => number;
const ARITHMETIC: Record<string, Reckoning> = {
  '+': (a, b) => Number(a) + Number(b),
  '-': (a, b) => Number(a) - Number(b),
  '*': (a, b) => Number(a) * Number(b),
  '/': (a, b) => Number(a) / Number(b),
  '%': (a, b) => Number(a) % Number(b),
};

/**
 * The language of rules.
 *
 * @remarks
 * Numbers of JSON are doubles and whole numbers in a rule are not: they compare and reckon with each other here, so that
 * nobody has to know. There is no clock in it; a rule says the same of the same evidence at any time.
 */
export function ruleEnvironment(reads: RuleReads): Environment {
  const environment = new Environment({
    homogeneousAggregateLiterals: false,
    limits: {
      maxAstNodes: 200,
      maxDepth: 30,
      maxListElements: 50,
      maxMapEntries: 20,
      maxCallArguments: 4,
    },
  });
  environment.registerVariable({
    name: 'scope',
    schema: {
      ref: 'string',
      title: 'string',
      kind: 'string',
      type: 'string',
      owner: 'string',
    },
  });
  if (reads === 'evidence') {
    environment.registerVariable('value', 'dyn');
  }
  for (const [sign, reckon] of Object.entries(ARITHMETIC)) {
    environment.registerOperator(`double ${sign} int: double`, reckon);
    environment.registerOperator(`int ${sign} double: double`, reckon);
  }
  environment.registerFunction(
    `string.${MATCHES}(string): bool`,
    matchesBriefly,
  );
  return environment;
}

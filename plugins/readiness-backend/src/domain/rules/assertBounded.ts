import { InputError } from '@backstage/errors';
import type { ASTNode } from '@marcbachmann/cel-js';
import { assertBriefPattern } from './assertBriefPattern';
import { childrenOf } from './childrenOf';
import { MATCHES } from './matchesBriefly';

const FUNCTIONS = [
  'size',
  'has',
  'int',
  'double',
  'string',
  'bool',
  'timestamp',
];
const METHODS = [
  'size',
  'contains',
  'startsWith',
  'endsWith',
  'matches',
  'lowerAscii',
  'upperAscii',
  'trim',
];
/** What goes over a list. Without `map` and `bind` nothing can be made larger step by step. */
const MACROS = ['all', 'exists', 'exists_one', 'filter'];
const DEEPEST = 2;
/** Each may join two lists. */
const MOST_SUMS = 10;
/** Each goes over a text, and in a list over all its texts. */
const MOST_MATCHES = 3;

/**
 * Refuses a rule that could be busy for long with some evidence.
 *
 * @remarks
 * A list within a list may be gone over only when it is part of the outer one's item: the steps are then as many as there
 * are values in the evidence, not that many times that many.
 *
 * @returns whether it goes over lists
 * @throws InputError that names what is not allowed
 */
export function assertBounded(node: ASTNode): boolean {
  const matches = countOf(isMatches, node);
  if (matches > MOST_MATCHES) {
    throw new InputError(
      `The rule uses matches() ${matches} times; ${MOST_MATCHES} times are the most`,
    );
  }
  const sums = countOf(({ op }) => op === '+', node);
  if (sums > MOST_SUMS) {
    throw new InputError(
      `The rule adds ${sums} times; ${MOST_SUMS} times are the most`,
    );
  }
  return assertPart(node, []);
}

function assertPart(node: ASTNode, around: readonly string[]): boolean {
  if (node.op === 'call') {
    assertKnown(node.args[0], FUNCTIONS);
  }
  if (node.op !== 'rcall') {
    return childrenOf(node)
      .map(child => assertPart(child, around))
      .includes(true);
  }
  const [name, receiver, args] = node.args;
  if (MACROS.includes(name)) {
    assertNested(name, receiver, around);
    const [item, ...predicates] = args;
    const inside = [...around, item?.op === 'id' ? item.args : ''];
    assertPart(receiver, around);
    predicates.forEach(predicate => assertPart(predicate, inside));
    return true;
  }
  assertKnown(name, METHODS);
  if (name === 'matches') {
    assertPattern(args[0]);
    node.args[0] = MATCHES;
  }
  return childrenOf(node)
    .map(child => assertPart(child, around))
    .includes(true);
}

function assertKnown(name: string, known: readonly string[]): void {
  if (!known.includes(name)) {
    throw new InputError(
      `A rule cannot use ${name}(); it can use ${[
        ...new Set([...FUNCTIONS, ...METHODS, ...MACROS]),
      ].join(', ')}`,
    );
  }
}

function assertNested(
  name: string,
  receiver: ASTNode,
  around: readonly string[],
): void {
  if (around.length >= DEEPEST) {
    throw new InputError(
      `${name}() stands ${around.length} deep in others; ${DEEPEST} within each other are the most`,
    );
  }
  const item = around.at(-1);
  if (item !== undefined && rootOf(receiver) !== item) {
    throw new InputError(
      `${name}() within another must go over a part of '${item}', such as ${item}.items`,
    );
  }
}

function assertPattern(pattern: ASTNode | undefined): void {
  if (pattern?.op !== 'value' || typeof pattern.args !== 'string') {
    throw new InputError(
      'The pattern of matches() must be written out, as in matches("^v[0-9]+$")',
    );
  }
  assertBriefPattern(pattern.args);
}

/** The variable that a path begins with: `p` of `p.checks[0].filter(c, c.ok)`. */
function rootOf(node: ASTNode): string | undefined {
  switch (node.op) {
    case 'id':
      return node.args;
    case '.':
    case '[]':
      return rootOf(node.args[0]);
    case 'rcall':
      return node.args[0] === 'filter' ? rootOf(node.args[1]) : undefined;
    default:
      return undefined;
  }
}

function isMatches(node: ASTNode): boolean {
  return node.op === 'rcall' && node.args[0] === 'matches';
}

function countOf(is: (node: ASTNode) => boolean, node: ASTNode): number {
  return childrenOf(node).reduce(
    (sum, child) => sum + countOf(is, child),
    is(node) ? 1 : 0,
  );
}

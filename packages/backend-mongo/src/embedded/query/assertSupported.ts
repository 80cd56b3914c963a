import { CommandError } from '../CommandError';
import { isPlainObject } from './compareValues';
import { supportedNames } from './queryContext';

const queryOperator = 'the query operator';

/** @throws CommandError when a filter uses an operator that is not supported, wherever it is in it. */
export function assertFilter(filter: unknown): void {
  assertNames(filter, supportedNames.filter, queryOperator);
}

/** @throws CommandError when a pipeline, or one inside it, uses something that is not supported. */
export function assertPipeline(pipeline: unknown): void {
  if (!Array.isArray(pipeline)) {
    throw CommandError.badValue('A pipeline must be an array');
  }
  for (const stage of pipeline) {
    const names = isPlainObject(stage) ? Object.keys(stage) : [];
    if (names.length !== 1) {
      throw CommandError.badValue(
        'A pipeline stage specification object must contain exactly one field.',
      );
    }
    if (!supportedNames.stage.has(names[0])) {
      throw CommandError.unsupported(`the stage ${names[0]}`);
    }
    assertStage(names[0], stage[names[0]]);
  }
}

function assertStage(name: string, specification: unknown): void {
  if (name === '$match') {
    assertFilter(specification);
    return;
  }
  const inner = isPlainObject(specification) ? specification : {};
  if (name === '$facet') {
    Object.values(inner).forEach(assertPipeline);
    return;
  }
  const { pipeline, ...rest } = inner;
  const hasPipeline = name === '$lookup' || name === '$unionWith';
  if (hasPipeline && pipeline !== undefined) {
    assertPipeline(pipeline);
  }
  assertNames(
    hasPipeline ? rest : specification,
    supportedNames.pipeline,
    'the operator',
  );
}

function assertNames(
  value: unknown,
  supported: ReadonlySet<string>,
  kind: string,
): void {
  if (Array.isArray(value)) {
    value.forEach(item => assertNames(item, supported, kind));
  } else if (isPlainObject(value)) {
    for (const [name, child] of Object.entries(value)) {
      if (name.startsWith('$') && !supported.has(name)) {
        throw CommandError.unsupported(`${kind} ${name}`);
      }
      if (/^\$(and|or|nor)$/.test(name) && kind === queryOperator) {
        assertBranches(name, child);
      }
      // What $expr holds is an expression even in a filter, and what $literal holds is no expression at all.
      if (name !== '$literal') {
        const isExpression = name === '$expr';
        assertNames(
          child,
          isExpression ? supportedNames.expression : supported,
          isExpression ? 'the operator' : kind,
        );
      }
    }
  }
}

function assertBranches(name: string, branches: unknown): void {
  if (!Array.isArray(branches) || branches.length === 0) {
    throw CommandError.badValue(`${name} must be an array that is not empty`);
  }
}

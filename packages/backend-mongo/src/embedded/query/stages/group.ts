import { evalExpr } from 'mingo/core';
import type { Document } from 'mongodb';
import { CommandError } from '../../CommandError';
import { accumulators } from '../accumulators';
import { isPlainObject } from '../compareValues';
import { valueKey } from '../valueKey';
import { specificationObject } from './specificationObject';
import type { Stage } from './stage';

/** `$group`: one document for each value of `_id`, in the order of their first appearance. */
export const group: Stage = (documents, specification, options) => {
  const { _id: idExpression, ...fields } = specificationObject(
    '$group',
    specification,
  );
  const columns = Object.entries(fields).map(([name, accumulator]) => ({
    name,
    ...parseAccumulator(name, accumulator),
  }));
  const groups = new Map<string, { _id: unknown; members: Document[] }>();
  for (const document of documents) {
    const _id = evalExpr(document, idExpression, options) ?? null;
    const key = valueKey(_id);
    const existing = groups.get(key);
    if (existing) {
      existing.members.push(document);
    } else {
      groups.set(key, { _id, members: [document] });
    }
  }
  return [...groups.values()].map(({ _id, members }) => {
    const result: Document = { _id };
    for (const { name, reduce, expression } of columns) {
      result[name] = reduce(
        members.map(member => evalExpr(member, expression, options)),
      );
    }
    return result;
  });
};

function parseAccumulator(name: string, accumulator: unknown) {
  const [operator, ...more] = isPlainObject(accumulator)
    ? Object.keys(accumulator)
    : [];
  if (!isPlainObject(accumulator) || !operator || more.length > 0) {
    throw CommandError.badValue(
      `The field '${name}' must be an accumulator object`,
    );
  }
  if (!Object.hasOwn(accumulators, operator)) {
    throw CommandError.unsupported(`the accumulator ${operator}`);
  }
  return {
    reduce: accumulators[operator],
    expression: accumulator[operator],
  };
}

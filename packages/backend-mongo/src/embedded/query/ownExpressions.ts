import { evalExpr } from 'mingo/core';
import * as date from 'mingo/operators/expression/date';
import * as object from 'mingo/operators/expression/object';
import type { AnyObject, Options } from 'mingo/types';
import { CommandError } from '../CommandError';
import { accumulators } from './accumulators';
import { beforeAll, compareValues, isPlainObject } from './compareValues';

/** Expressions where mingo's differ from MongoDB's. */
export const ownExpressions = {
  $eq: comparison(order => order === 0),
  $gt: comparison(order => order > 0),
  $gte: comparison(order => order >= 0),
  $lt: comparison(order => order < 0),
  $lte: comparison(order => order <= 0),
  $ne: comparison(order => order !== 0),

  $avg: accumulation(accumulators.$avg),
  $max: accumulation(accumulators.$max),
  $min: accumulation(accumulators.$min),
  $sum: accumulation(accumulators.$sum),

  $toLower: text(value => value.toLowerCase()),
  $toUpper: text(value => value.toUpperCase()),

  $dateTrunc: (document: AnyObject, operand: unknown, options: Options) => {
    const { timezone, ...rest } = isPlainObject(operand) ? operand : {};
    if (timezone !== undefined && timezone !== 'UTC') {
      throw CommandError.unsupported(`the time zone ${String(timezone)}`);
    }
    return date.$dateTrunc(document, rest, options);
  },

  $mergeObjects: (document: AnyObject, operand: unknown, options: Options) => {
    const values = [evalExpr(document, operand, options)].flat();
    const isOther = values.some(
      value => value !== undefined && value !== null && !isPlainObject(value),
    );
    if (isOther) {
      throw CommandError.badValue('$mergeObjects requires object inputs');
    }
    return object.$mergeObjects(document, operand, options);
  },
};

// MongoDB orders values of different types too, and what is missing comes before null.
function comparison(isTrue: (order: number) => boolean) {
  return (document: AnyObject, operands: unknown, options: Options) => {
    const values = evalExpr(document, operands, options);
    if (!Array.isArray(values) || values.length !== 2) {
      throw CommandError.badValue('A comparison takes exactly 2 arguments');
    }
    const [a = beforeAll, b = beforeAll] = values;
    return isTrue(compareValues(a, b));
  };
}

// Over a list of operands, or over the elements of the only one.
function accumulation(reduce: (values: unknown[]) => unknown) {
  return (document: AnyObject, operand: unknown, options: Options) => {
    const isList = Array.isArray(operand) && operand.length > 1;
    const value = evalExpr(document, operand, options);
    const values =
      Array.isArray(operand) || !Array.isArray(value) ? [value].flat() : value;
    return reduce(isList ? values : values.flat());
  };
}

function text(change: (value: string) => string) {
  return (document: AnyObject, operand: unknown, options: Options) => {
    const [value] = [evalExpr(document, operand, options)].flat();
    return value === undefined || value === null ? '' : change(String(value));
  };
}

import { $literal } from 'mingo/operators/expression';
import * as arithmetic from 'mingo/operators/expression/arithmetic';
import * as array from 'mingo/operators/expression/array';
import * as boolean from 'mingo/operators/expression/boolean';
import * as conditional from 'mingo/operators/expression/conditional';
import * as date from 'mingo/operators/expression/date';
import * as object from 'mingo/operators/expression/object';
import * as set from 'mingo/operators/expression/set';
import * as string from 'mingo/operators/expression/string';
import * as type from 'mingo/operators/expression/type';
import * as variable from 'mingo/operators/expression/variable';
import { ownExpressions } from './ownExpressions';

/** The expressions that the contract suite has proved equal to MongoDB's; all others are refused. */
export const expressionOperators = {
  ...ownExpressions,

  $abs: arithmetic.$abs,
  $add: arithmetic.$add,
  $ceil: arithmetic.$ceil,
  $divide: arithmetic.$divide,
  $floor: arithmetic.$floor,
  $mod: arithmetic.$mod,
  $multiply: arithmetic.$multiply,
  $subtract: arithmetic.$subtract,

  $arrayElemAt: array.$arrayElemAt,
  $concatArrays: array.$concatArrays,
  $filter: array.$filter,
  $in: array.$in,
  $isArray: array.$isArray,
  $map: array.$map,
  $reduce: array.$reduce,
  $size: array.$size,
  $slice: array.$slice,

  $and: boolean.$and,
  $not: boolean.$not,
  $or: boolean.$or,

  $cond: conditional.$cond,
  $ifNull: conditional.$ifNull,
  $switch: conditional.$switch,

  $dateDiff: date.$dateDiff,
  $dateToString: date.$dateToString,
  $month: date.$month,
  $year: date.$year,

  $literal,

  $arrayToObject: array.$arrayToObject,
  $objectToArray: object.$objectToArray,

  $setDifference: set.$setDifference,
  $setIntersection: set.$setIntersection,
  $setUnion: set.$setUnion,

  $concat: string.$concat,
  $substrCP: string.$substrCP,
  $strLenCP: string.$strLenCP,

  $toString: type.$toString,

  $let: variable.$let,
};

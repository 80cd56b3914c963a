import { Context } from 'mingo/core';
import * as evaluation from 'mingo/operators/query/evaluation';
import * as logical from 'mingo/operators/query/logical';
import { accumulators } from './accumulators';
import { expressionOperators } from './expressionOperators';
import { fieldOperators } from './fieldOperators';
import { addFields } from './stages/addFields';
import { group } from './stages/group';
import { lookup, unionWith } from './stages/lookup';
import { project, unset } from './stages/project';
import { simpleStages } from './stages/simpleStages';
import { stage } from './stages/stage';
import { unwind } from './stages/unwind';

const queryOperators = {
  ...fieldOperators,
  $and: logical.$and,
  $expr: evaluation.$expr,
  $nor: logical.$nor,
  $not: logical.$not,
  $or: logical.$or,
};

const pipelineOperators = Object.fromEntries(
  Object.entries({
    ...simpleStages,
    $addFields: addFields,
    $group: group,
    $lookup: lookup,
    $project: project,
    $set: addFields,
    $unionWith: unionWith,
    $unset: unset,
    $unwind: unwind,
  }).map(([name, run]) => [name, stage(run)]),
);

/** Everything that mingo may run here. */
export const queryContext = Context.init({
  query: queryOperators,
  pipeline: pipelineOperators,
  expression: expressionOperators,
});

/** The names that may stand where an operator is expected: in a filter, and anywhere in a pipeline. */
export const supportedNames = {
  expression: new Set(Object.keys(expressionOperators)),
  filter: new Set([...Object.keys(queryOperators), '$options']),
  stage: new Set(Object.keys(pipelineOperators)),
  pipeline: new Set([
    ...Object.keys(queryOperators),
    ...Object.keys(expressionOperators),
    ...Object.keys(accumulators),
    '$options',
  ]),
};

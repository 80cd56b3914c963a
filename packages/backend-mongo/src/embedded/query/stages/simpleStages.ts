import { Aggregator } from 'mingo/aggregator';
import { evalExpr } from 'mingo/core';
import { Query } from 'mingo/query';
import type { Document } from 'mongodb';
import { CommandError } from '../../CommandError';
import { isPlainObject } from '../compareValues';
import { sortDocuments } from '../sortDocuments';
import { valueKey } from '../valueKey';
import { specificationObject } from './specificationObject';
import type { Stage } from './stage';

const replace: Stage = (documents, newRoot, options) =>
  documents.map(document => {
    const root = evalExpr(document, newRoot, options);
    if (!isPlainObject(root)) {
      throw CommandError.badValue(
        "'newRoot' expression must evaluate to an object",
      );
    }
    return root;
  });

/** The stages that need a few lines each. */
export const simpleStages: Record<string, Stage> = {
  $match: (documents, specification, options) => {
    const query = new Query(
      specificationObject('$match', specification),
      options,
    );
    return documents.filter(document => query.test(document));
  },
  $sort: (documents, specification) =>
    sortDocuments(documents, specificationObject('$sort', specification)),
  $limit: (documents, count) => documents.slice(0, Number(count)),
  $skip: (documents, count) => documents.slice(Number(count)),
  $count: (documents, field) =>
    documents.length === 0 ? [] : [{ [String(field)]: documents.length }],
  $replaceRoot: (documents, specification, options) => {
    const { newRoot } = specificationObject('$replaceRoot', specification);
    return replace(documents, newRoot, options);
  },
  $replaceWith: (documents, newRoot, options) =>
    replace(documents, newRoot, options),
  $sortByCount: (documents, expression, options) => {
    const groups = new Map<string, { _id: unknown; count: number }>();
    for (const document of documents) {
      const _id = evalExpr(document, expression, options) ?? null;
      const group = groups.get(valueKey(_id)) ?? { _id, count: 0 };
      group.count += 1;
      groups.set(valueKey(_id), group);
    }
    return sortDocuments([...groups.values()], { count: -1 });
  },
  $facet: (documents, specification, options) => {
    const facets = specificationObject('$facet', specification);
    const result: Document = {};
    for (const [name, pipeline] of Object.entries(facets)) {
      if (!Array.isArray(pipeline)) {
        throw CommandError.badValue('arguments to $facet must be arrays');
      }
      result[name] = new Aggregator(pipeline, options).run(documents);
    }
    return [result];
  },
};

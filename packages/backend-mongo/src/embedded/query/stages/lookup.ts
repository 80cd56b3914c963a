import { Aggregator } from 'mingo/aggregator';
import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import type { Document } from 'mongodb';
import { CommandError } from '../../CommandError';
import { isPlainObject } from '../compareValues';
import { resolvePath } from '../resolvePath';
import { valueKey } from '../valueKey';
import { specificationObject } from './specificationObject';
import type { Stage } from './stage';

/** `$lookup` by equal fields, by a pipeline, or by both: the pipeline then sees the documents with equal fields. */
export const lookup: Stage = (documents, specification, options) => {
  const { from, as, localField, foreignField, pipeline, ...rest } =
    specificationObject('$lookup', specification);
  if (typeof from !== 'string' || typeof as !== 'string') {
    throw CommandError.badValue("$lookup needs 'from' and 'as'");
  }
  const foreign = foreignDocuments(from, options);
  const matching =
    localField === undefined
      ? () => foreign
      : equalityJoin(foreign, String(localField), String(foreignField));
  const run =
    pipeline === undefined ? undefined : runner(pipeline, rest.let, options);
  return documents.map(document => {
    const joined = matching(document);
    return { ...document, [as]: run ? run(document, joined) : joined };
  });
};

/** `$unionWith`: the documents of another collection, after these. */
export const unionWith: Stage = (documents, specification, options) => {
  const { coll, pipeline } = isPlainObject(specification)
    ? specification
    : { coll: specification, pipeline: undefined };
  const others = foreignDocuments(String(coll), options);
  const run =
    pipeline === undefined ? undefined : runner(pipeline, undefined, options);
  return [...documents, ...(run ? run({}, others) : others)];
};

function foreignDocuments(name: string, options: Options): Document[] {
  return options.collectionResolver?.(name) ?? [];
}

function equalityJoin(
  foreign: Document[],
  localField: string,
  foreignField: string,
) {
  const positions = new Map(foreign.map((document, i) => [document, i]));
  const byValue = new Map<string, Set<Document>>();
  for (const document of foreign) {
    for (const key of joinKeys(document, foreignField)) {
      const found = byValue.get(key) ?? new Set();
      byValue.set(key, found.add(document));
    }
  }
  return (local: Document) => {
    const keys = new Set(joinKeys(local, localField));
    const found = [...keys].flatMap(key => [...(byValue.get(key) ?? [])]);
    const isOrdered = keys.size < 2;
    return isOrdered
      ? found
      : [...new Set(found)].sort(
          (a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0),
        );
  };
}

function joinKeys(document: Document, path: string): string[] {
  const values = resolvePath(document, path.split('.')).flat();
  return values.map(valueKey);
}

function runner(pipeline: unknown, variables: unknown, options: Options) {
  if (!Array.isArray(pipeline)) {
    throw CommandError.badValue('A pipeline must be an array');
  }
  const { context, collectionResolver } = options;
  return (document: Document, input: Document[]) => {
    const own: unknown =
      variables === undefined ? {} : evalExpr(document, variables, options);
    const scope = { ...options.variables, ...(isPlainObject(own) ? own : {}) };
    return new Aggregator(pipeline, {
      context,
      collectionResolver,
      variables: scope,
    }).run<Document>(input);
  };
}

import { evalExpr } from 'mingo/core';
import type { Document } from 'mongodb';
import { isPlainObject } from '../compareValues';
import { documentTree, type DocumentTree } from '../documentTree';
import { specificationObject } from './specificationObject';
import type { Stage } from './stage';

/** `$addFields` and `$set`: nested fields are merged into what is there, an array gets them in each element. */
export const addFields: Stage = (documents, specification, options) => {
  const tree = documentTree(specificationObject('$addFields', specification));
  return documents.map(document =>
    merge(document, tree, expression =>
      evalExpr(document, expression, options),
    ),
  );
};

function merge(
  target: Document,
  tree: DocumentTree,
  evaluate: (expression: unknown) => unknown,
): Document {
  const result = { ...target };
  for (const [name, child] of tree) {
    const value =
      child instanceof Map
        ? mergeInto(target[name], child, evaluate)
        : evaluate(child.leaf);
    if (value === undefined) {
      delete result[name];
    } else {
      result[name] = value;
    }
  }
  return result;
}

function mergeInto(
  target: unknown,
  tree: DocumentTree,
  evaluate: (expression: unknown) => unknown,
): unknown {
  if (Array.isArray(target)) {
    return target.map(item => mergeInto(item, tree, evaluate));
  }
  return merge(isPlainObject(target) ? target : {}, tree, evaluate);
}

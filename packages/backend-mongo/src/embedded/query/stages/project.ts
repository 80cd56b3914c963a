import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import type { Document } from 'mongodb';
import { CommandError } from '../../CommandError';
import { isPlainObject } from '../compareValues';
import { documentTree, type DocumentTree } from '../documentTree';
import { specificationObject } from './specificationObject';
import type { Stage } from './stage';

/** `$project`, and the projection of a find: some fields kept and computed, or some left out. */
export const project: Stage = (documents, specification, options) => {
  const tree = documentTree(specificationObject('$project', specification));
  const id = tree.get('_id');
  const leavesOutId = id !== undefined && isExclusion(id);
  const others = [...tree].filter(([name]) => name !== '_id');
  const excludes =
    others.length > 0
      ? others.every(([, child]) => isExclusion(child))
      : leavesOutId;
  if (!excludes && others.some(([, child]) => hasExclusion(child))) {
    throw CommandError.badValue('Cannot do exclusion in inclusion projection');
  }
  if (excludes) {
    return documents.map(document => without(document, tree));
  }
  if (leavesOutId) {
    tree.delete('_id');
  } else if (!id) {
    tree.set('_id', { leaf: 1 });
  }
  return documents.map(document => keep(document, tree, document, options));
};

/** `$unset`: the fields are left out. */
export const unset: Stage = (documents, specification, options) => {
  const fields = [specification].flat();
  return project(
    documents,
    Object.fromEntries(fields.map(field => [String(field), 0])),
    options,
  );
};

type Node = DocumentTree | { leaf: unknown };

function isExclusion(node: Node): boolean {
  return node instanceof Map
    ? [...node.values()].every(isExclusion)
    : node.leaf === 0 || node.leaf === false;
}

function hasExclusion(node: Node): boolean {
  return node instanceof Map
    ? [...node.values()].some(hasExclusion)
    : isExclusion(node);
}

function without(document: Document, tree: DocumentTree): Document {
  const result: Document = {};
  for (const [name, value] of Object.entries(document)) {
    const child = tree.get(name);
    if (
      child === undefined ||
      (!(child instanceof Map) && !isExclusion(child))
    ) {
      result[name] = value;
    } else if (child instanceof Map) {
      result[name] = withoutIn(value, child);
    }
  }
  return result;
}

function withoutIn(value: unknown, tree: DocumentTree): unknown {
  if (Array.isArray(value)) {
    return value.map(item => withoutIn(item, tree));
  }
  return isPlainObject(value) ? without(value, tree) : value;
}

function keep(
  source: Document,
  tree: DocumentTree,
  root: Document,
  options: Options,
): Document {
  const result: Document = {};
  for (const [name, child] of tree) {
    const value =
      child instanceof Map
        ? keepIn(source[name], child, root, options)
        : keepLeaf(source[name], child.leaf, root, options);
    if (value !== undefined) {
      result[name] = value;
    }
  }
  return result;
}

function keepLeaf(
  value: unknown,
  leaf: unknown,
  root: Document,
  options: Options,
): unknown {
  const isKept = typeof leaf === 'number' || leaf === true;
  return isKept ? value : evalExpr(root, leaf, options);
}

function keepIn(
  value: unknown,
  tree: DocumentTree,
  root: Document,
  options: Options,
): unknown {
  if (Array.isArray(value)) {
    return value
      .map(item => keepIn(item, tree, root, options))
      .filter(item => item !== undefined);
  }
  if (isPlainObject(value)) {
    return keep(value, tree, root, options);
  }
  const computed = keep({}, tree, root, options);
  return Object.keys(computed).length > 0 ? computed : undefined;
}

import { isPlainObject } from './compareValues';

/** A specification by dotted paths (`{ 'a.b': x, a: { c: y } }`) as the tree that it describes. */
export type DocumentTree = Map<string, DocumentTree | { leaf: unknown }>;

/** The tree of a `$project` or `$addFields` specification; operators and other values are its leaves. */
export function documentTree(specification: object): DocumentTree {
  const tree: DocumentTree = new Map();
  for (const [path, value] of Object.entries(specification)) {
    const parts = path.split('.');
    const last = parts.pop() ?? path;
    const branch = parts.reduce(enter, tree);
    if (isBranch(value)) {
      const inner = enter(branch, last);
      for (const [name, child] of documentTree(value)) inner.set(name, child);
    } else {
      branch.set(last, { leaf: value });
    }
  }
  return tree;
}

function enter(tree: DocumentTree, name: string): DocumentTree {
  const existing = tree.get(name);
  if (existing instanceof Map) return existing;
  const branch: DocumentTree = new Map();
  tree.set(name, branch);
  return branch;
}

function isBranch(value: unknown): value is Record<string, unknown> {
  if (!isPlainObject(value)) return false;
  const names = Object.keys(value);
  return names.length > 0 && !names[0].startsWith('$');
}

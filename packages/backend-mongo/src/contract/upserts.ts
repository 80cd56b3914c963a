import type { Document } from 'mongodb';

/** As {@link updates}, for updates that insert when nothing matches. */
export const upserts: [Document, Document, Document, number[], Document][] = [
  [
    { _id: 50 },
    { $set: { a: 1 }, $setOnInsert: { b: 2 } },
    { upsert: true },
    [0, 0, 1],
    { _id: 50, a: 1, b: 2 },
  ],
  [
    { _id: 1 },
    { $set: { a: 1 }, $setOnInsert: { b: 2 } },
    { upsert: true },
    [1, 1, 0],
    { a: 1 },
  ],
  [
    { _id: 51, 'k.a': 1, s: { $gt: 'zzz' } },
    { $inc: { c: 1 }, $push: { h: 'x' } },
    { upsert: true },
    [0, 0, 1],
    { _id: 51, k: { a: 1 }, h: ['x'], c: 1 },
  ],
  [
    { $and: [{ _id: 52 }, { s: 'qq' }] },
    { $setOnInsert: { b: 1 } },
    { upsert: true },
    [0, 0, 1],
    { _id: 52, s: 'qq', b: 1 },
  ],
  [
    { s: 'nope' },
    { $setOnInsert: { _id: 53 }, $set: { q: 1 } },
    { upsert: true },
    [0, 0, 1],
    { s: 'nope', _id: 53, q: 1 },
  ],
  [
    { _id: 54, k: { $in: [1] } },
    { $set: { q: 1 } },
    { upsert: true },
    [0, 0, 1],
    { _id: 54, k: 1, q: 1 },
  ],
  [
    { _id: 55, $or: [{ k: 1 }] },
    { $set: { q: 1 } },
    { upsert: true },
    [0, 0, 1],
    { _id: 55, k: 1, q: 1 },
  ],
  [
    { _id: 56, k: 3 },
    { $inc: { k: 2 } },
    { upsert: true },
    [0, 0, 1],
    { _id: 56, k: 5 },
  ],
  [
    { _id: 57 },
    { $setOnInsert: { 'a.b': 1 }, $set: { 'a.c': 2 } },
    { upsert: true },
    [0, 0, 1],
    { _id: 57, a: { c: 2, b: 1 } },
  ],
  [
    { _id: 58, k: { $eq: { x: 1 } } },
    { $set: { q: 1 } },
    { upsert: true },
    [0, 0, 1],
    { _id: 58, k: { x: 1 }, q: 1 },
  ],
  [
    { _id: 59, n: { $all: [4] } },
    { $set: { q: 1 } },
    { upsert: true },
    [0, 0, 1],
    { _id: 59, n: 4, q: 1 },
  ],
];

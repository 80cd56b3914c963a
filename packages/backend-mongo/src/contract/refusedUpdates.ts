import type { Document } from 'mongodb';

/** Filter, update and options; then the code that the update is refused with. */
export const refusedUpdates: [Document, Document, Document, number][] = [
  [{ _id: 4 }, { $inc: { n: 1 } }, {}, 14],
  [{ _id: 1 }, { $inc: { s: 1 } }, {}, 14],
  [{ _id: 1 }, { $inc: { n: 'a' } }, {}, 14],
  [{ _id: 1 }, { $push: { s: 'c' } }, {}, 2],
  [{ _id: 4 }, { $push: { n: 1 } }, {}, 2],
  [{ _id: 1 }, { $addToSet: { s: 1 } }, {}, 2],
  [{ _id: 1 }, { $pull: { s: 'a' } }, {}, 2],
  [{ _id: 1 }, { $set: { 'l.$[e].v': 'Z' } }, {}, 2],
  [
    { _id: 1 },
    { $set: { 'o.$[e].v': 'Z' } },
    { arrayFilters: [{ 'e.k': 2 }] },
    2,
  ],
  [{ _id: 1 }, { $set: { n: 1 } }, { arrayFilters: [{ 'e.k': 77 }] }, 9],
  [{ _id: 1 }, { $set: { n: 1 }, $inc: { n: 1 } }, {}, 40],
  [{ _id: 1 }, { $set: { 'o.p': 1, o: 2 } }, {}, 40],
  [{ _id: 1 }, { $set: { _id: 2 } }, {}, 66],
  [{ _id: 4 }, { $set: { 'n.x': 1 } }, {}, 28],
  [{ _id: 1 }, { $set: { 's.x': 1 } }, {}, 28],
  [{ _id: 1 }, { $set: { 't.x': 'q' } }, {}, 28],
];

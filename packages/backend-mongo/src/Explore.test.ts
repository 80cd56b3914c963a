import { TestMongo } from './testUtils';
import { MongoCollection } from './MongoCollection';
import { isDeepStrictEqual, inspect } from 'node:util';
const D = (s: string) => new Date(s);
const docs: any[] = [
  { _id: 1, n: 5, s: 'alpha', t: ['a', 'b'], o: { p: 1, q: 'x' }, l: [{ k: 1, v: 'a' }, { k: 2, v: 'b' }], d: D('2026-01-05T10:00:00Z'), z: null },
  { _id: 2, n: 3, s: 'beta', t: [], o: { p: null }, l: [], d: D('2026-01-11T23:59:59Z') },
  { _id: 3, n: 5, s: 'Alpha', t: ['b', 'c', null], o: {}, l: [{ k: 2 }, { v: 'a' }], d: D('2026-03-02T00:00:00Z'), z: 0 },
  { _id: 4, s: 'gamma', n: null, t: 'b', l: [1, 2, [3, 4]], d: null },
  { _id: 5, n: -1.5, s: '', t: [['a'], 'd'], o: [{ p: 1 }, { p: 5 }], l: [{ k: [1, 7] }], b: true },
  { _id: 6, n: [1, 9], s: ['alpha', 'zz'], o: 'text', b: false, d: D('2025-12-28T00:00:00Z') },
  { _id: 7, n: 12345678901, s: 'é', t: ['a', 'b', 'a'], o: { p: 9, q: 'y' } },
];
const filters: any[] = [
  { n: 5 }, { n: null }, { n: { $ne: null } }, { n: { $exists: true } }, { n: { $exists: false } }, { n: { $gt: 2 } }, { n: { $lt: 2 } }, { n: { $gte: 5, $lte: 5 } },
  { n: { $in: [5, null] } }, { n: { $nin: [5, null] } }, { n: { $ne: 5 } }, { n: { $not: { $gt: 2 } } }, { n: { $gt: 2, $lt: 8 } },
  { s: /^al/i }, { s: { $regex: '^al' } }, { s: { $regex: '^al', $options: 'i' } }, { s: { $in: [/^al/, 'beta'] } }, { s: { $not: /^al/ } },{ s: { $gte: 'b' } },
  { t: 'b' }, { t: ['a', 'b'] }, { t: [] }, { t: { $size: 2 } }, { t: { $size: 0 } }, { t: { $all: ['a', 'b'] } }, { t: { $all: ['b'] } }, { t: { $all: [] } }, { t: null }, { t: { $in: [null] } }, { t: { $in: [[]] } }, { t: { $ne: 'b' } }, { t: { $nin: ['b'] } }, { t: { $exists: true } }, { 't.0': 'a' }, { 't.1': 'b' }, { t: { $elemMatch: { $eq: 'b' } } }, { t: ['a'] }, { t: { $elemMatch: { $gt: 'a', $lt: 'c' } } }, { t: { $gt: 'b' } },
  { 'o.p': 1 }, { 'o.p': null }, { 'o.p': { $exists: false } }, { 'o.p': { $exists: true } }, { 'o.p': { $gt: 0 } }, { 'o.p': { $gt: 2, $lt: 4 } }, { o: {} }, { o: { p: 1, q: 'x' } }, { o: { q: 'x', p: 1 } }, { 'o.q': { $ne: 'x' } },
  { 'l.k': 2 }, { 'l.k': null }, { 'l.k': { $exists: false } }, { 'l.k': { $ne: 2 } }, { l: { $elemMatch: { k: 2, v: 'b' } } }, { l: { $elemMatch: { k: 2, v: 'a' } } }, { l: { $elemMatch: { k: { $exists: false } } } }, { 'l.0.k': 1 }, { 'l.k': 7 }, { 'l.k': { $in: [1, 7] } }, { l: 3 }, { l: { $all: [{ $elemMatch: { k: 1 } }, { $elemMatch: { v: 'b' } }] } }, { l: { $elemMatch: { $or: [{ k: 1 }, { v: 'a' }] } } },
  { d: { $gte: D('2026-01-01'), $lt: D('2026-02-01') } }, { d: null }, { d: { $gt: null } }, { d: { $lte: null } }, { d: D('2026-01-05T10:00:00Z') },
  { b: true }, { b: { $ne: true } }, { z: 0 }, { z: false }, { z: null }, { b: { $gt: false } },
  { $or: [{ n: 5 }, { s: 'beta' }] }, { $and: [{ n: 5 }, { s: 'alpha' }] }, { $nor: [{ n: 5 }, { s: 'beta' }] }, { $or: [] }, { $and: [{ $or: [{ n: 5 }, { n: 3 }] }, { t: 'b' }] },
  { _id: { $in: [1, 3, 99] } }, { _id: 1, n: 3 }, { _id: { $gt: 3 } }, { $expr: { $gt: ['$n', 4] } }, { $expr: { $eq: ['$o.p', 1] } }, { n: { $type: 'double' } }, { n: { $type: 'number' } }, { n: { $type: 'int' } }, { t: { $type: 'array' } }, { o: { $type: 'object' } }, { d: { $type: 'date' } }, { z: { $type: 'null' } },
  { n: { $foo: 1 } }, { n: { $in: 5 } }, { n: { $gt: 2, x: 1 } }, { $foo: 1 },
];
const finds: any[] = [
  ...[{ n: 1 }, { n: -1 }, { s: 1 }, { s: -1 }, { t: 1 }, { t: -1 }, { 'o.p': 1 }, { 'o.p': -1 }, { d: 1 }, { d: -1 }, { b: 1, _id: -1 }, { 'l.k': 1 },{ 'l.k': -1 }, {z:1}, {z:-1}, { n: 1, s: -1 }].map(sort => [{}, { sort: { ...sort, ...('_id' in sort ? {} : {_id: 1}) } }]),
  ...[{ n: 1 }, { n: 0 }, { _id: 0, n: 1 }, { _id: 0 }, { 'o.p': 1 }, { 'o.p': 0 }, { 'l.k': 1 }, { 'l.k': 0 }, { o: { p: 1 } }, { n: 1, x: '$s' }, { n: 1, x: { $size: { $ifNull: ['$none', []] } } }, { n: 1, s: 0 }, { _id: 1 }, { n: true, 'o.q': 1 }, { _id: 1, n: 0 }, { 't.x': 1}, {'t.x': 0}].map(projection => [{}, { projection, sort: { _id: 1 } }]),
  [{}, { sort: { _id: 1 }, limit: 2 }], [{}, { sort: { _id: 1 }, skip: 2, limit: 2 }], [{}, { sort: { _id: -1 }, skip: 6 }], [{}, { sort: { _id: -1 }, skip: 60 }], [{}, {sort:{_id:1}, batchSize: 2}], [{}, {sort:{_id:1}, limit: 5, batchSize: 2}],
];
const updates: any[] = [
  [{ _id: 1 }, { $set: { n: 6, 'o.p': 2, 'x.y': 1 } }], [{ _id: 1 }, { $set: { n: 5 } }], [{ _id: 1 }, { $unset: { n: '', 'o.p': 1, none: 1 } }], [{ _id: 1 }, { $inc: { n: 2, m: 3, 'o.p': -1 } }], [{ _id: 4 }, { $inc: { n: 1 } }], [{ _id: 1 }, { $inc: { s: 1 } }], [{_id:1},{$inc:{n:'a'}}],
  [{ _id: 1 }, { $push: { t: 'c' } }], [{ _id: 1 }, { $push: { t: { $each: ['c', 'd'], $slice: -3 } } }], [{ _id: 1 }, { $push: { t: { $each: ['c', 'd'], $slice: 3 } } }], [{ _id: 1 }, { $push: { t: { $each: [], $slice: -1 } } }],[{ _id: 1 }, { $push: { t: { $each: ['x'], $slice: 0 } } }], [{ _id: 1 }, { $push: { w: { $each: ['c', 'd', 'e'], $slice: -2 } } }], [{ _id: 1 }, { $push: { s: 'c' } }], [{ _id: 1 }, { $push: { w: 'c' } }], [{ _id: 4 }, { $push: { n: 1 } }],
  [{ _id: 1 }, { $addToSet: { t: 'b' } }], [{ _id: 1 }, { $addToSet: { t: { $each: ['b', 'c', 'c'] } } }], [{ _id: 1 }, { $addToSet: { l: { k: 1, v: 'a' } } }], [{ _id: 1 }, { $addToSet: { l: { v: 'a', k: 1 } } }], [{ _id: 1 }, { $addToSet: { w: 1 } }], [{_id:1},{$addToSet:{w:{$each:[1,1]}}}], [{_id:1},{$addToSet:{s:1}}], [{_id:7},{$addToSet:{t:'z'}}],
  [{ _id: 1 }, { $pull: { t: 'a' } }], [{ _id: 1 }, { $pull: { t: { $in: ['a', 'z'] } } }], [{ _id: 1 }, { $pull: { l: { k: 1 } } }], [{ _id: 1 }, { $pull: { l: { k: { $gte: 2 } } } }], [{ _id: 1 }, { $pull: { s: 'a' } }], [{ _id: 1 }, { $pull: { none: 'a' } }], [{ _id: 1 }, { $pullAll: { t: ['a', 'q'] } }], [{_id:3},{$pull:{t:null}}], [{_id:5},{$pull:{t:['a']}}],
  [{ _id: 1 }, { $min: { n: 3 }, $max: { 'o.p': 4 } }], [{ _id: 1 }, { $min: { n: 9, m: 2 } }], [{_id:4},{$max:{n:1}}], [{_id:4},{$min:{n:1}}], [{_id:1},{$max:{d:D('2027-01-01')}}],
  [{ _id: 1 }, { $set: { 'l.$[e].v': 'Z' } }, { arrayFilters: [{ 'e.k': 2 }] }], [{ _id: 1 }, { $set: { 'l.$[].v': 'Z' } }], [{ _id: 1 }, { $set: { 't.$[e]': 'Z' } }, { arrayFilters: [{ e: { $gte: 'b' } }] }], [{ _id: 1 }, { $inc: { 'l.$[e].k': 5 } }, { arrayFilters: [{ 'e.k': { $gt: 0 }, 'e.v': 'b' }] }], [{ _id: 1 }, { $set: { 'l.$[e].v': 'Z' } }], [{ _id: 1 }, { $unset: { 'l.$[e].v': 1 } }, { arrayFilters: [{ 'e.k': 2 }] }], [{ _id: 1 }, { $push: { 'l.$[e].w': 'Z' } }, { arrayFilters: [{ 'e.k': 2 }] }],[{ _id: 1 }, { $set: { 'o.$[e].v': 'Z' } }, { arrayFilters: [{ 'e.k': 2 }] }],[{ _id: 1 }, { $set: { 'l.$[e].v': 'Z' } }, { arrayFilters: [{ 'e.k': 77 }] }],[{ _id: 1 }, { $set: { n: 1 } }, { arrayFilters: [{ 'e.k': 77 }] }],
  [{ _id: 1 }, { $set: { n: 1 }, $inc: { n: 1 } }], [{ _id: 1 }, { $set: { 'o.p': 1, o: 2 } }], [{ _id: 1 }, { $set: { _id: 2 } }], [{ _id: 1 }, { $set: { _id: 1 } }], [{ _id: 4 }, { $set: { 'n.x': 1 } }], [{ _id: 1 }, { $set: { 's.x': 1 } }], [{ _id: 1 }, { $set: { 't.0': 'q' } }], [{ _id: 1 }, { $set: { 't.x': 'q' } }], [{ _id: 1 }, { $unset: { 's.x': 1 } }], [{ _id: 1 }, { $unset: { 't.0': 1 } }], [{ _id: 1 }, { $set: { 't.3': 'q' } }], [{_id:1},{$set:{z:{a:[1,{b:null}]}}}], [{_id:1},{$set:{}}], [{_id:1},{$setOnInsert:{n:99}}],[{_id:1},{$set:{'l.0.k':9}}],[{_id:1},{$unset:{'l.0.k':9}}],[{_id:1},{$unset:{'l.k':9}}],
  [{ _id: 50 }, { $set: { a: 1 }, $setOnInsert: { b: 2 } }, { upsert: true }], [{ _id: 1 }, { $set: { a: 1 }, $setOnInsert: { b: 2 } }, { upsert: true }], [{ _id: 51, 'k.a': 1, s: { $gt: 'zzz' } }, { $inc: { c: 1 }, $push: { h: 'x' } }, { upsert: true }], [{ $and: [{ _id: 52 }, { s: 'qq' }] }, { $setOnInsert: { b: 1 } }, { upsert: true }], [{ s: 'nope' }, { $setOnInsert: { _id: 53 }, $set: { q: 1 } }, { upsert: true }], [{ _id: 54, k: { $in: [1] } }, { $set: { q: 1 } }, { upsert: true }], [{ _id: 55, $or: [{ k: 1 }] }, { $set: { q: 1 } }, { upsert: true }], [{ _id: 56, k: 3 }, { $inc: { k: 2 } }, { upsert: true }], [{_id:57},{$setOnInsert:{'a.b':1},$set:{'a.c':2}},{upsert:true}], [{_id:58, k:{$eq:{x:1}}},{$set:{q:1}},{upsert:true}], [{_id:59, n:{$all:[4]}},{$set:{q:1}},{upsert:true}],
];
const P = (...stages: any[]) => stages;
const aggs: any[] = [
  P({ $match: { n: 5 } }, { $sort: { _id: -1 } }), P({ $sort: { n: 1, _id: 1 } }, { $limit: 2 }, { $skip: 1 }), P({ $project: { n: 1, w: { $add: ['$n', 1] } } }, { $match: { n: { $type: 'int' } } }), P({ $match: { _id: { $in: [1, 2, 3] } } }, { $project: { _id: 0, y: { $concat: ['$s', '!'] }, p: '$o.p', arr: ['$n', '$none'] } }),
  P({ $addFields: { 'o.new': 1, x: '$l.k' } }, { $sort: { _id: 1 } }), P({ $set: { o: { nested: '$n' } } }, { $sort: { _id: 1 } }), P({ $set: { s: '$$REMOVE', m: '$none' } }, { $sort: { _id: 1 } }), P({ $set: { 'l.z': 1 } }, { $sort: { _id: 1 } }),
  P({ $unwind: '$t' }, { $sort: { _id: 1, t: 1 } }), P({ $unwind: { path: '$t', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } }, { $sort: { _id: 1, i: 1 } }), P({ $unwind: '$l' }, { $sort: { _id: 1 } }, { $project: { l: 1 } }), P({$unwind:'$o.p'},{$project:{_id:1,o:1}},{$sort:{_id:1}}),
  P({ $group: { _id: '$n', c: { $sum: 1 }, m: { $max: '$d' }, mi: { $min: '$d' }, a: { $avg: '$o.p' }, f: { $first: '$s' } } }, { $sort: { _id: 1 } }), P({ $sort: { _id: 1 } }, { $group: { _id: null, all: { $push: '$n' }, s: { $sum: '$n' }, av: { $avg: '$n' }, mx: { $max: '$n' }, mn: { $min: '$n' }, l: { $last: '$z' }, f: { $first: '$z' }, c: {$count:{}} } }), P({ $match: { _id: { $lte: 3 } } }, { $group: { _id: { a: '$n', b: '$none' }, c: { $sum: '$n' } } }, { $sort: { c: 1 } }), P({ $group: { _id: '$b', x: { $addToSet: '$n' } } }, { $project: { k: { $size: '$x' } } }, { $sort: { _id: 1 } }), P({ $match: { _id: 99 } }, { $group: { _id: null, c: { $sum: 1 } } }), P({ $group: { _id: '$o.p', docs: { $push: { i: '$_id', z: '$z' } } } }, { $sort: { _id: 1 } }), P({$group:{_id:'$none', c:{$sum:1}}}), P({$group:{_id:{x:'$none'}, c:{$sum:1}}}),
  P({ $facet: { a: [{ $match: { n: 5 } }, { $count: 'c' }], b: [{ $sort: { _id: 1 } }, { $limit: 1 }, { $project: { s: 1 } }], none: [{ $match: { n: 'zip' } }, { $count: 'c' }] } }),
  P({ $lookup: { from: 'other', localField: 'n', foreignField: 'ref', as: 'j' } }, { $project: { j: 1 } }, { $sort: { _id: 1 } }), P({ $lookup: { from: 'other', localField: 't', foreignField: 'tags', as: 'j' } }, { $project: { 'j._id': 1 } }, { $sort: { _id: 1 } }), P({ $lookup: { from: 'other', let: { n: '$n' }, pipeline: [{ $match: { $expr: { $eq: ['$ref', '$$n'] } } }, { $project: { x: 1 } }], as: 'j' } }, { $project: { j: 1 } }, { $sort: { _id: 1 } }), P({ $lookup: { from: 'other', localField: 'n', foreignField: 'ref', pipeline: [{ $project: { x: 1 } }, { $sort: { x: -1 } }, { $limit: 1 }], as: 'j' } }, { $project: { j: 1 } }, { $sort: { _id: 1 } }), P({ $lookup: { from: 'missing', localField: 'n', foreignField: 'ref', as: 'j' } }, { $project: { j: 1 } }, { $sort: { _id: 1 } }), P({ $lookup: { from: 'other', localField: 'none', foreignField: 'ref', as: 'j' } }, { $project: { 'j._id': 1 } }, { $sort: { _id: 1 } }),P({ $lookup: { from: 'other', localField: 'o.p', foreignField: 'ref', as: 'j' } }, { $project: { 'j._id': 1 } }, { $sort: { _id: 1 } }),
  P({ $project: { n: 1 } }, { $unionWith: { coll: 'other', pipeline: [{ $match: { ref: 5 } }, { $project: { n: '$ref' } }] } }, { $sort: { _id: 1 } }), P({ $unionWith: 'other' }, { $count: 'c' }), P({ $unionWith: 'missing' }, { $count: 'c' }),
  P({ $match: { d: { $type: 'date' } } }, { $group: { _id: { $dateTrunc: { date: '$d', unit: 'week', startOfWeek: 'monday', timezone: 'UTC' } }, c: { $sum: 1 } } }, { $sort: { _id: 1 } }), P({ $project: { w: { $dateTrunc: { date: '$d', unit: 'week', startOfWeek: 'monday' } }, mth: { $dateTrunc: { date: '$d', unit: 'month' } }, day: { $dateTrunc: { date: '$d', unit: 'day' } }, q: { $dateTrunc: { date: '$d', unit: 'quarter' } } } }, { $sort: { _id: 1 } }), P({$match:{d:{$type:'date'}}},{ $project: { s: { $dateToString: { date: '$d', format: '%Y-%m-%d' } }, y: { $year: '$d' }, m: { $month: '$d' }, diff: { $dateDiff: { startDate: D('2026-01-01'), endDate: '$d', unit: 'day' } }, add: {$add:['$d', 1000]}, sub: {$subtract: ['$d', D('2026-01-01')]} } }, { $sort: { _id: 1 } }), 
  P({ $sortByCount: '$n' }, { $match: { count: { $gt: 1 } } }), P({ $count: 'x' }), P({ $match: { _id: 99 } }, { $count: 'x' }), P({ $match: { o: { $type: 'object' } } }, { $replaceRoot: { newRoot: { $mergeObjects: ['$o', { id: '$_id' }] } } }, { $sort: { id: 1 } }), P({ $replaceRoot: { newRoot: '$s' } }), P({ $unset: ['n', 'o.p', 'l.k'] }, { $sort: { _id: 1 } }), P({ $unset: 't' }, { $sort: { _id: 1 } }),
  P({ $project: { e: { $eq: ['$n', 5] }, lt: { $lt: ['$n', 4] }, gt: { $gt: ['$none', null] }, c: { $cond: [{ $gt: ['$n', 4] }, 'hi', 'lo'] }, i: { $ifNull: ['$z', '$n', 'd'] }, sw: { $switch: { branches: [{ case: { $eq: ['$s', 'beta'] }, then: 1 }], default: 0 } }, a: { $and: ['$n', '$s'] }, or: { $or: ['$z', '$b'] }, not: { $not: ['$z'] } } }, { $sort: { _id: 1 } }),
  P({ $match: { t: { $type: 'array' }, _id: { $ne: 5 } } }, { $project: { sz: { $size: '$t' }, f: { $filter: { input: '$t', as: 'x', cond: { $gt: ['$$x', 'a'] } } }, m: { $map: { input: '$t', as: 'x', in: { v: '$$x' } } }, r: { $reduce: { input: '$t', initialValue: 0, in: { $add: ['$$value', 1] } } }, el: { $arrayElemAt: ['$t', 0] }, last: { $arrayElemAt: ['$t', -1] }, oob: { $arrayElemAt: ['$t', 9] }, inn: { $in: ['a', '$t'] }, sl: { $slice: ['$t', 2] }, cc: { $concatArrays: ['$t', [1]] }, su: { $setUnion: ['$t', []] }, si: { $setIntersection: ['$t', ['a']] }, sd: { $setDifference: ['$t', ['a']] }, isA: { $isArray: '$t' } } }, { $sort: { _id: 1 } }),
  P({ $project: { mx: { $max: ['$_id', 3] }, sm: { $sum: ['$_id', 3, 'x'] }, arrMx: { $max: '$n' }, low: { $toLower: { $arrayElemAt: [['ABC'], 0] } }, up: { $toUpper: 'abc' }, sub: { $substrCP: ['abcdef', 1, 2] }, len: { $strLenCP: 'aéb' }, str: { $toString: '$_id' }, ty: { $type: '$n' }, lit: { $literal: '$x' }, let: { $let: { vars: { a: 2 }, in: { $multiply: ['$$a', '$_id'] } } }, dv: { $divide: ['$_id', 2] }, md: { $mod: ['$_id', 3] }, ab: { $abs: { $subtract: [3, '$_id'] } }, fl: { $floor: 2.5 }, ce: { $ceil: 2.5 } } }, { $sort: { _id: 1 } }),
  P({ $match: { o: { $type: 'object' } } }, { $project: { kv: { $objectToArray: '$o' }, back: { $arrayToObject: { $objectToArray: '$o' } }, conc: { $concat: ['$s', null] } } }, { $sort: { _id: 1 } }), P({ $project: { x: { $add: ['$s', 1] } } }), P({ $project: { x: { $divide: [1, 0] } } }), P({$project:{x:{$size:'$n'}}}), P({$project:{x:{$toLower:'$s2'}, y:{$toUpper:null}, a:{$add:['$n2',1]}, c:{$concat:['a','$zz']}}},{$sort:{_id:1}}), P({$match:{}},{$sort:{_id:1}},{$project:{first:{$arrayElemAt:['$l.k',0]}, ks:'$l.k', op:'$o.p'}}), P({$project:{'o.p':1,'l.v':1}},{$sort:{_id:1}}), P({$project:{'o.calc':{$literal:1}}},{$sort:{_id:1}}), P({$project:{o:{calc:'$_id', p:1}}},{$sort:{_id:1}}), P({$sort:{s:1,_id:1}},{$project:{s:1}}),P({$project:{n:0,'o.p':0}},{$sort:{_id:1}}),P({$project:{lt:{$lt:['$_id','$s']},cmpd:{$lte:['$d',D('2026-02-01')]},cmpn:{$gte:['$z',null]}}},{$sort:{_id:1}}),
];
const distincts = ['n', 's', 't', 'o.p', 'l.k', 'z', 'none', 'b'];
async function outcome(fn: () => Promise<any>) {
  try { return await fn(); } catch (e: any) { return { error: e.code, msg: e.message?.slice(0, 150) }; }
}
const norm = (v: any) => v;
import { writeFileSync } from 'node:fs';
const gen: Record<string, string[]> = { filters: [], sorts: [], proj: [], upd: [], agg: [] };
const I = (v: any): string => v instanceof Date ? `new Date('${v.toISOString().replace('.000Z','Z')}')` : v instanceof RegExp ? String(v) : Array.isArray(v) ? `[${v.map(I).join(', ')}]` : v === null ? 'null' : typeof v === 'object' ? `{ ${Object.entries(v).map(([k, x]) => `${/^[$\w]+$/.test(k) ? k : `'${k}'`}: ${I(x)}`).join(', ')} }` : typeof v === 'string' ? `'${v}'` : String(v);
describe('explore', () => {
  it('x', async () => {
    const out: string[] = [];
    const run = async (what: string, fn: (c: MongoCollection<any>, s: any) => Promise<any>) => {
      const [a, b] = [await outcome(() => fn(A, sa)), await outcome(() => fn(B, sb))];
      const both = a?.error !== undefined && b?.error !== undefined;
      if (both ? a.error !== b.error : !isDeepStrictEqual(norm(a), norm(b))) out.push(`--- ${what}\n emb ${inspect(a, { depth: 9, breakLength: 400 })}\n mdb ${inspect(b, { depth: 9, breakLength: 400 })}`);
    };
    const ma = await TestMongo.create('embedded'); const mb = await TestMongo.create('mongodb');
    const sa = ma.service('x'), sb = mb.service('x');
    const A = sa.collection<any>('c'), B = sb.collection<any>('c');
    const others = [{ _id: 100, ref: 5, x: 1, tags: ['a', 'c'] }, { _id: 101, ref: 3, x: 2, tags: 'b' }, { _id: 102, ref: 5, x: 3 }, { _id: 103, ref: [1, 3], x: 4 }, { _id: 104, ref: null, x: 5 }, { _id: 105, x: 6 }];
    for (const s of [sa, sb]) { await s.collection<any>('c').insertMany(docs); await s.collection<any>('other').insertMany(others); }
    for (const f of filters) await run('find ' + inspect(f, { depth: 9 }), async c => (await c.find(f).sort({ _id: 1 }).toArray()).map((d: any) => d._id));
    for (const [f, o] of finds) await run('find ' + inspect(o, { depth: 9 }), async c => { const r = await c.find(f, o).toArray(); return o.projection ? r : r.map((d: any) => d._id); });
    for (const a of aggs) await run('agg ' + inspect(a, { depth: 9, breakLength: 300 }), async c => c.aggregate(a).toArray());
    for (const d of distincts) await run('distinct ' + d, async c => (await c.distinct(d)).map((v: any) => inspect(v)).sort());
    for (const [f, u, o] of updates) {
      await run('upd ' + inspect([f, u, o], { depth: 9 }), async c => { const r: any = await outcome(() => c.updateOne(f, u, o)); delete r.upsertedId; return r; });
      await run('upd-after ' + inspect([f, u, o], { depth: 9 }), async c => (await c.find({}).sort({ _id: 1 }).toArray()).map(({_id, ...r}: any) => [typeof _id === 'number' ? _id : 'x', r]));
      for (const s of [sa, sb]) { await s.collection<any>('c').deleteMany({}); await s.collection<any>('c').insertMany(docs); }
    }
    await run('fam', c => c.findOneAndUpdate({ n: 5 }, { $set: { q: 1 } }, { sort: { _id: -1 }, projection: { q: 1 } }));
    await run('fam2', c => c.findOneAndUpdate({ n: 5 }, { $set: { q: 2 } }, { sort: { _id: -1 }, returnDocument: 'after', projection: { q: 1 } }));
    await run('fam3', c => c.findOneAndUpdate({ n: 555 }, { $set: { q: 2 } }, {}));
    await run('fam4', c => c.findOneAndUpdate({ _id: 555 }, { $set: { q: 2 } }, { upsert: true }));
    await run('fam5', c => c.findOneAndUpdate({ _id: 556 }, { $set: { q: 2 } }, { upsert: true, returnDocument: 'after' }));
    await run('fam6', c => c.findOneAndUpdate({ _id: 556 }, { $set: { q: 2 } }, { includeResultMetadata: true }).then((r: any) => { const { ok, ...x } = r; return x.value; }));
    await run('um', c => c.updateMany({ n: 5 }, { $inc: { n: 1 } }));
    await run('del', c => c.deleteMany({ n: 6 }));
    await run('del1', c => c.deleteOne({}).then(r => r));
    await run('cnt', c => c.countDocuments({ s: { $gte: 'a' } }));
    await run('insm', c => c.insertMany([{ _id: 900 }, { _id: 900 }, { _id: 901 }]).catch((e: any) => ({ code: e.code, n: e.result?.insertedCount, w: e.writeErrors?.map((w: any) => [w.index, w.code]) })));
    await run('insm2', c => c.insertMany([{ _id: 910 }, { _id: 910 }, { _id: 911 }], { ordered: false }).catch((e: any) => ({ code: e.code, n: e.result?.insertedCount, w: e.writeErrors?.map((w: any) => [w.index, w.code]) })));
    for (const s of [sa, sb]) { await s.collection<any>('c').deleteMany({}); await s.collection<any>('c').insertMany(docs); }
    for (const f of filters) { const r = await Promise.all([A, B].map(c => outcome(async () => (await c.find(f).sort({ _id: 1 }).toArray()).map((d: any) => d._id)))); if (isDeepStrictEqual(r[0], r[1])) gen.filters.push(`[${I(f)}, ${I(r[0])}],`); }
    for (const [f, o] of finds) { const r = await Promise.all([A, B].map(c => outcome(async () => { const x = await c.find(f, o).toArray(); return o.projection ? x : x.map((d: any) => d._id); }))); if (isDeepStrictEqual(r[0], r[1])) gen[o.projection ? 'proj' : 'sorts'].push(`[${I(o)}, ${I(r[0])}],`); }
    for (const a of aggs) { const r = await Promise.all([A, B].map(c => outcome(() => c.aggregate(a).toArray()))); if (isDeepStrictEqual(r[0], r[1])) gen.agg.push(`[${I(a)}, ${I(r[0])}],`); }
    for (const [f, u, o] of updates) {
      const r = await Promise.all([A, B].map(c => outcome(async () => { const x: any = await c.updateOne(f, u, o); const id = x.upsertedId ?? f._id; const [after] = await c.find({_id: id}).toArray(); return { counts: [x.matchedCount, x.modifiedCount, x.upsertedCount], after }; })));
      if (r[0].error !== undefined && r[1].error !== undefined) gen.upd.push(`REFUSED [${I(f)}, ${I(u)}, ${I(o ?? {})}, ${r[0].error}],`);
      else if (isDeepStrictEqual(r[0], r[1])) { const orig: any = docs.find((d: any) => d._id === f._id); const after: any = { ...(r[0].after as any) }; const ch: any = {}; for (const k of new Set([...Object.keys(after), ...Object.keys(orig ?? {})])) if (!isDeepStrictEqual(after[k], orig?.[k])) ch[k] = after[k]; gen.upd.push(`[${I(f)}, ${I(u)}, ${I(o ?? {})}, ${I((r[0] as any).counts)}, ${I(ch)}],`); }
      for (const s of [sa, sb]) { await s.collection<any>('c').deleteMany({}); await s.collection<any>('c').insertMany(docs); }
    }
    writeFileSync('/tmp/gen.json', JSON.stringify(gen));
    process.stdout.write(out.join('\n') + `\n${out.length} differences\n`);
    await ma.stop(); await mb.stop();
  });
});

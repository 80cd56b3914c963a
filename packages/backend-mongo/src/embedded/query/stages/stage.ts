import { Lazy, type Iterator } from 'mingo/lazy';
import type { Options } from 'mingo/types';
import type { Document } from 'mongodb';

/** A pipeline stage over all documents; it returns new documents and leaves those it got as they are. */
export type Stage = (
  documents: Document[],
  specification: unknown,
  options: Options,
) => Document[];

/** The stage in the form in which mingo's aggregator calls it. */
export function stage(run: Stage) {
  return (source: Iterator, specification: unknown, options: Options) =>
    source.transform(documents =>
      Lazy(run(documents as Document[], specification, options)),
    );
}

import type { Document } from 'mongodb';

/** An index as `createIndexes` declares it and `listIndexes` shows it. */
export interface IndexDefinition {
  name: string;
  key: Readonly<Record<string, number>>;
  unique?: boolean;
  partialFilterExpression?: Document;
  expireAfterSeconds?: number;
}

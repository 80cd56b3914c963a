import type { Document, MongoClient } from 'mongodb';
import type { RecordedOperation } from './RecordedOperation';

/** How MongoDB carries out an operation. @public */
export interface QueryPlan {
  /** The names of the plan's stages, outermost first: `FETCH`, `IXSCAN`, `COLLSCAN`, `SORT`, … */
  stages: string[];
  totalDocsExamined: number;
}

const ofTheSession = [
  '$clusterTime',
  '$db',
  '$readPreference',
  'autocommit',
  'lsid',
  'startTransaction',
  'txnNumber',
];

/** Asks MongoDB for the plan of a recorded command by running it again. */
export async function explainOperation(
  client: MongoClient,
  operation: RecordedOperation,
): Promise<QueryPlan> {
  const explain = Object.fromEntries(
    Object.entries(operation.command).filter(
      ([name]) => !ofTheSession.includes(name),
    ),
  );
  const answer = await client
    .db(operation.database)
    .command({ explain, verbosity: 'executionStats' });
  return {
    stages: valuesOf(answer, 'winningPlan').flatMap(stagesOf),
    totalDocsExamined: valuesOf(answer, 'totalDocsExamined').reduce<number>(
      (sum, examined) => sum + Number(examined),
      0,
    ),
  };
}

function stagesOf(plan: unknown): string[] {
  return valuesOf(plan, 'stage').map(String);
}

// Aggregations, facets and shards each nest their plans differently; the names of the fields are the same.
function valuesOf(answer: unknown, name: string): unknown[] {
  if (Array.isArray(answer)) {
    return answer.flatMap(item => valuesOf(item, name));
  }
  if (typeof answer !== 'object' || answer === null) {
    return [];
  }
  return Object.entries(answer as Document).flatMap(([key, value]) =>
    key === name && !isNested(value, name)
      ? [value]
      : [...(key === name ? [value] : []), ...valuesOf(value, name)],
  );
}

function isNested(value: unknown, name: string): boolean {
  return typeof value === 'object' && valuesOf(value, name).length > 0;
}

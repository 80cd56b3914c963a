import type {
  OrgConnector,
  OrgPersonRecord,
  OrgRecord,
} from '@builder-insights/plugin-access-node';

/** Everything that a connector reads. */
export async function readAll(
  connector: OrgConnector,
  options: { checkpoint?: string; previous?: OrgPersonRecord[] } = {},
): Promise<OrgRecord[]> {
  const { checkpoint, previous = [] } = options;
  const records: OrgRecord[] = [];
  for await (const record of connector.read({
    ...(checkpoint && { checkpoint }),
    previousPeople: async function* people() {
      yield* previous;
    },
    signal: new AbortController().signal,
  })) {
    records.push(record);
  }
  return records;
}

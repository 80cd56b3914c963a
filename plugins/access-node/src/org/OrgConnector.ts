import type { OrgPersonRecord, OrgRecord } from './OrgRecord';

/**
 * Reads one authoritative source of people and groups.
 *
 * @remarks
 * Says all it finds and judges nothing: what is broken is refused after it. A source that cannot be read to its end
 * throws, or ends without an `end` record.
 *
 * @public
 */
export interface OrgConnector {
  /** Names it in `catalog.providers.builderOrg.connector`, and in the annotations of entities: `file`. */
  readonly name: string;
  /** What it reads, for people: `file ../../examples/org.yaml`. */
  readonly source: string;
  read(reading: OrgReading): AsyncIterable<OrgRecord>;
}

/** What a connector may go on from. @public */
export interface OrgReading {
  /** What its `end` record said last time, once that was accepted. */
  checkpoint?: string;
  /** Everybody of the snapshot in force, to complete a reading of what changed since. */
  previousPeople(): AsyncIterable<OrgPersonRecord>;
  signal: AbortSignal;
}

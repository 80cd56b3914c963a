import { randomUUID } from 'node:crypto';
import type {
  DriftKind,
  DriftRecord,
} from '@builder-insights/plugin-access-common';
import {
  isDuplicateKeyError,
  type MongoCollection,
  type MongoService,
} from '@builder-insights/backend-mongo';
import type { DriftObservation } from '../org/DriftRegister';

const RANKS = { high: 0, medium: 1, low: 2 };
const MOST_LISTED = 500;
const WEEK = 7 * 24 * 60 * 60 * 1000;

interface DriftDocument extends DriftObservation {
  _id: string;
  /** Kind and what each side says: the same disagreement goes on while it is the same. */
  key: string;
  open: boolean;
  rank: number;
  firstSeenAt: Date;
  lastSeenAt: Date;
  resolvedAt?: Date;
}

/** Where claim, catalog and source disagree. */
export class OrgDriftStore {
  static create(mongo: MongoService): OrgDriftStore {
    return new OrgDriftStore(mongo);
  }

  readonly #records: MongoCollection<DriftDocument>;

  private constructor(mongo: MongoService) {
    this.#records = mongo.collection('drift_records');
  }

  /** Opens or goes on with a disagreement; answers with its key. */
  async see(observation: DriftObservation, at: Date): Promise<string> {
    const { kind, subjectRef, severity, displayName, message } = observation;
    const sides = {
      ...(observation.claim !== undefined && { claim: observation.claim }),
      ...(observation.catalog !== undefined && {
        catalog: observation.catalog,
      }),
      ...(observation.source !== undefined && { source: observation.source }),
    };
    const key = JSON.stringify([kind, sides]);
    const write = () =>
      this.#records.updateOne(
        { subjectRef, key, open: true },
        {
          $set: {
            ...{ kind, severity, displayName, message, ...sides },
            rank: RANKS[severity],
            lastSeenAt: at,
          },
          $setOnInsert: { _id: randomUUID(), firstSeenAt: at },
        },
        { upsert: true },
      );
    try {
      await write();
    } catch (error) {
      if (!isDuplicateKeyError(error)) {
        throw error;
      }
      // Another process has opened it in the meantime.
      await write();
    }
    return key;
  }

  /** Closes what is open about a subject, of these kinds, but for some. */
  async resolve(options: {
    subjectRef: string;
    kinds: readonly DriftKind[];
    except: readonly string[];
    at: Date;
  }): Promise<void> {
    await this.#records.updateMany(
      {
        subjectRef: options.subjectRef,
        kind: { $in: [...options.kinds] },
        open: true,
        key: { $nin: [...options.except] },
      },
      { $set: { open: false, resolvedAt: options.at } },
    );
  }

  async list(
    options: { subjectRef?: string; includeResolved?: boolean },
    now: Date,
  ): Promise<DriftRecord[]> {
    const { subjectRef, includeResolved } = options;
    const lately = { $gte: new Date(now.getTime() - WEEK) };
    const documents = await this.#records
      .find({
        ...(subjectRef !== undefined && { subjectRef }),
        ...(includeResolved
          ? { $or: [{ open: true }, { resolvedAt: lately }] }
          : { open: true }),
      })
      .sort({ open: -1, rank: 1, firstSeenAt: 1, _id: 1 })
      .limit(MOST_LISTED)
      .toArray();
    return documents.map(toDriftRecord);
  }

  async openSubjects(kinds: readonly DriftKind[]): Promise<string[]> {
    return await this.#records.distinct('subjectRef', {
      kind: { $in: [...kinds] },
      open: true,
    });
  }
}

function toDriftRecord(document: DriftDocument): DriftRecord {
  const { _id: id, key, open, rank, resolvedAt, ...rest } = document;
  return {
    id,
    ...rest,
    firstSeenAt: rest.firstSeenAt.toISOString(),
    lastSeenAt: rest.lastSeenAt.toISOString(),
    ...(resolvedAt && { resolvedAt: resolvedAt.toISOString() }),
  };
}

import { ServiceUnavailableError } from '@backstage/errors';
import {
  isDuplicateKeyError,
  type MongoCollection,
  type MongoService,
} from '@builder-insights/backend-mongo';
import type { RoleGrant } from '@builder-insights/plugin-access-common';
import type { ClientSession, Filter } from 'mongodb';
import type { RoleGrantDocument, RoleTurnDocument } from './RoleGrantDocument';
import { roleMigrations } from './roleMigrations';
import { toRoleGrant } from './toRoleGrant';

const TURN = 'grants';
const MOST_LISTED = 5000;
const MOST_TRIES = 3;

/** Reads grants, and changes them one at a time. */
export class RoleGrantStore {
  static async create(database: MongoService): Promise<RoleGrantStore> {
    await database.migrate(roleMigrations);
    const turns = database.collection<RoleTurnDocument>('role_turns');
    await turns.updateOne(
      { _id: TURN },
      { $setOnInsert: { turn: 0 } },
      { upsert: true },
    );
    return new RoleGrantStore(database);
  }

  readonly #database: MongoService;
  readonly #grants: MongoCollection<RoleGrantDocument>;
  readonly #turns: MongoCollection<RoleTurnDocument>;

  private constructor(database: MongoService) {
    this.#database = database;
    this.#grants = database.collection('role_grants');
    this.#turns = database.collection('role_turns');
  }

  /**
   * Newest first. With `all` the newest 5,000; without, every one in force.
   *
   * @throws ServiceUnavailableError when so many are in force that they cannot be judged together
   */
  async list(options: {
    subjectRef?: string;
    all?: boolean;
    now: Date;
  }): Promise<RoleGrant[]> {
    const { subjectRef, all, now } = options;
    const bySubject = { ...(subjectRef && { subjectRef }) };
    if (!all) {
      return await this.#inForce(bySubject, { now });
    }
    const documents = await this.#find(bySubject, { limit: MOST_LISTED });
    return documents.map(document => toRoleGrant(document, now));
  }

  /** Those in force that name one of these, without what happened to them. */
  async namingAny(
    subjectRefs: readonly string[],
    now: Date,
  ): Promise<RoleGrant[]> {
    const documents = await this.#grants
      .find(
        { subjectRef: { $in: [...subjectRefs] }, state: 'active' },
        { hint: 'subject', projection: { history: 0 } },
      )
      .toArray();
    return documents
      .map(document => toRoleGrant({ ...document, history: [] }, now))
      .filter(({ state }) => state === 'active');
  }

  async findById(
    id: string,
    now: Date,
    session?: ClientSession,
  ): Promise<RoleGrant | undefined> {
    const document = await this.#grants.findOne({ _id: id }, { session });
    return document ? toRoleGrant(document, now) : undefined;
  }

  /**
   * Lets one change happen after the other: `judge` sees every grant in force as the change before left them, and what
   * it throws undoes everything.
   */
  async change<T>(
    now: Date,
    judge: (
      inForce: RoleGrant[],
      write: {
        insert(document: RoleGrantDocument): Promise<void>;
        update(id: string, change: RoleGrantChange): Promise<void>;
      },
    ) => Promise<T>,
  ): Promise<T> {
    return await this.#database.withTransaction(async session => {
      await this.#turns.updateOne(
        { _id: TURN },
        { $inc: { turn: 1 } },
        { session },
      );
      const inForce = await this.#inForce({}, { now, session });
      return await judge(inForce, {
        insert: async document => {
          await this.#grants.insertOne(document, { session });
        },
        update: async (id, { set, unset, event }) => {
          await this.#grants.updateOne(
            { _id: id },
            {
              $set: set,
              ...(unset && {
                $unset: Object.fromEntries(unset.map(key => [key, ''])),
              }),
              $push: { history: event },
            },
            { session },
          );
        },
      });
    });
  }

  /** The grant of a seed, sown before or never. */
  async findSeeded(seedKey: string, now: Date): Promise<RoleGrant | undefined> {
    const document = await this.#grants.findOne({ seedKey });
    return document ? toRoleGrant(document, now) : undefined;
  }

  /** @returns false when another process, or an earlier start, has sown it */
  async sow(document: RoleGrantDocument): Promise<boolean> {
    for (let tries = 1; ; tries++) {
      try {
        await this.#grants.insertOne(document);
        return true;
      } catch (error) {
        if (isDuplicateKeyError(error)) {
          return false;
        }
        // A database may settle a tie between processes that start together by failing one of them ("deadlock
        // detected"); the next try meets the other's seed.
        if (tries === MOST_TRIES) {
          throw error;
        }
      }
    }
  }

  /** What has ended is left out by the query, so that no number of old grants hides one that counts. */
  async #inForce(
    filter: Filter<RoleGrantDocument>,
    options: { now: Date; session?: ClientSession },
  ): Promise<RoleGrant[]> {
    const { now, session } = options;
    const documents = await this.#find(
      {
        ...filter,
        state: 'active',
        $or: [{ expiresAt: { $exists: false } }, { expiresAt: { $gt: now } }],
      },
      { session, limit: MOST_LISTED + 1 },
    );
    if (documents.length > MOST_LISTED) {
      throw new ServiceUnavailableError(
        `More than ${MOST_LISTED} grants are in force, which is more than can be judged together; grant to groups instead of people, or let reviews revoke what nobody needs`,
      );
    }
    return documents.map(document => toRoleGrant(document, now));
  }

  async #find(
    filter: Filter<RoleGrantDocument>,
    options: { limit: number; session?: ClientSession },
  ): Promise<RoleGrantDocument[]> {
    const { limit, session } = options;
    return await this.#grants
      .find(filter, { session })
      .sort({ grantedAt: -1, _id: -1 })
      .limit(limit)
      .toArray();
  }
}

/** What becomes of a grant, and the line in its history that says so. */
export interface RoleGrantChange {
  set: Partial<RoleGrantDocument>;
  unset?: ReadonlyArray<keyof RoleGrantDocument>;
  event: RoleGrantDocument['history'][number];
}

import { randomUUID } from 'node:crypto';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  isDuplicateKeyError,
  type MongoCollection,
  type MongoService,
} from '@builder-insights/backend-mongo';
import {
  BREAK_GLASS_MAX_MINUTES,
  type BreakGlass,
} from '@builder-insights/plugin-access-common';
import type { BreakGlassDocument } from '../store/BreakGlassDocument';
import { breakGlassMigrations } from '../store/breakGlassMigrations';
import { toBreakGlass } from '../store/toBreakGlass';
import type { BreakGlassRegister } from './BreakGlassRegister';

const MINUTE_MS = 60_000;
const MOST_LISTED = 200;

/** Keeps emergency access in MongoDB, where a unique index allows one unreviewed use for each person. */
export class MongoBreakGlassRegister implements BreakGlassRegister {
  static async create(
    database: MongoService,
  ): Promise<MongoBreakGlassRegister> {
    await database.migrate(breakGlassMigrations);
    return new MongoBreakGlassRegister(database.collection('break_glass'));
  }

  readonly #uses: MongoCollection<BreakGlassDocument>;

  private constructor(uses: MongoCollection<BreakGlassDocument>) {
    this.#uses = uses;
  }

  async active(userRef: string, now: Date): Promise<BreakGlass | undefined> {
    const document = await this.#uses.findOne({
      userRef,
      reviewed: false,
      startedAt: { $lte: now },
      endsAt: { $gt: now },
      endedAt: { $exists: false },
    });
    return document ? toBreakGlass(document, now) : undefined;
  }

  async list(options: { userRef?: string } = {}): Promise<BreakGlass[]> {
    const { userRef } = options;
    const documents = await this.#uses
      .find(userRef === undefined ? {} : { userRef })
      .sort({ startedAt: -1 })
      .limit(MOST_LISTED)
      .toArray();
    const now = new Date();
    return documents.map(document => toBreakGlass(document, now));
  }

  async get(id: string): Promise<BreakGlass> {
    return toBreakGlass(await this.#find(id), new Date());
  }

  async start(
    record: Parameters<BreakGlassRegister['start']>[0],
  ): Promise<BreakGlass> {
    const { minutes, at, ...fields } = record;
    if (
      !Number.isInteger(minutes) ||
      minutes < 1 ||
      minutes > BREAK_GLASS_MAX_MINUTES
    ) {
      throw new InputError(
        `Emergency access was asked for ${minutes} minutes; ask for a whole number from 1 to ${BREAK_GLASS_MAX_MINUTES}`,
      );
    }
    const document: BreakGlassDocument = {
      _id: randomUUID(),
      userRef: fields.userRef,
      displayName: fields.displayName,
      reason: fields.reason,
      ...(fields.ticket && { ticket: fields.ticket }),
      scopeRef: fields.scopeRef,
      startedAt: at,
      endsAt: new Date(at.getTime() + minutes * MINUTE_MS),
      reviewed: false,
    };
    try {
      await this.#uses.insertOne(document);
    } catch (error) {
      throw isDuplicateKeyError(error)
        ? await this.#alreadyUsed(fields.userRef, at)
        : error;
    }
    return toBreakGlass(document, at);
  }

  async end(
    id: string,
    act: Parameters<BreakGlassRegister['end']>[1],
  ): Promise<BreakGlass> {
    const { by, at, byReviewer = false } = act;
    const ended = await this.#uses.findOneAndUpdate(
      {
        _id: id,
        ...(!byReviewer && { userRef: by }),
        reviewed: false,
        endedAt: { $exists: false },
        endsAt: { $gt: at },
      },
      { $set: { endedAt: at } },
      { returnDocument: 'after' },
    );
    if (ended) {
      return toBreakGlass(ended, at);
    }
    const { userRef } = await this.#find(id);
    throw byReviewer || userRef === by
      ? new ConflictError(`Emergency access ${id} is over already`)
      : new NotAllowedError(
          `Emergency access ${id} is somebody else's; only the person who uses it, or who reviews it, can end it`,
        );
  }

  async review(
    id: string,
    act: Parameters<BreakGlassRegister['review']>[1],
  ): Promise<BreakGlass> {
    const { by, at, finding, comment } = act;
    const reviewed = await this.#uses.findOneAndUpdate(
      {
        _id: id,
        userRef: { $ne: by },
        reviewed: false,
        $or: [{ endsAt: { $lte: at } }, { endedAt: { $exists: true } }],
      },
      { $set: { reviewed: true, review: { by, at, finding, comment } } },
      { returnDocument: 'after' },
    );
    if (reviewed) {
      return toBreakGlass(reviewed, at);
    }
    const document = await this.#find(id);
    if (document.userRef === by) {
      throw new NotAllowedError(
        `Emergency access ${id} is your own; somebody else has to review it`,
      );
    }
    throw new ConflictError(
      document.reviewed
        ? `Emergency access ${id} was reviewed already`
        : `Emergency access ${id} is in force until ${document.endsAt.toISOString()}; review it afterwards`,
    );
  }

  async #find(id: string): Promise<BreakGlassDocument> {
    const document = await this.#uses.findOne({ _id: id });
    if (!document) {
      throw new NotFoundError(`There is no emergency access ${id}`);
    }
    return document;
  }

  async #alreadyUsed(userRef: string, at: Date): Promise<ConflictError> {
    const active = await this.active(userRef, at);
    return new ConflictError(
      active
        ? `Emergency access is in force until ${active.endsAt} and cannot be prolonged; end it first, then have it reviewed`
        : 'The last emergency access was not reviewed yet; ask an auditor to review it, then start again',
    );
  }
}

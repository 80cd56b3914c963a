import { ConflictError } from '@backstage/errors';
import {
  isDuplicateKeyError,
  type MongoCollection,
  type MongoService,
} from '@builder-insights/backend-mongo';
import type {
  HistoryEvent,
  RegisterEntries,
  RegisterName,
} from '@builder-insights/plugin-readiness-common';
import { scopeKeys } from '@builder-insights/plugin-readiness-node';
import type { ClientSession } from 'mongodb';
import { boardIdOf } from '../domain/board/boardIdOf';
import type { BoardDocument } from './BoardDocument';
import { HistoryStore } from './HistoryStore';

const write = { ignoreUndefined: true } as const;

interface EntryDocument<T = RegisterEntries[RegisterName]> {
  /** `<rollout>|<register>|<id>` */
  _id: string;
  rolloutId: string;
  register: string;
  revision: number;
  entry: T;
}

interface VersionDocument<T = RegisterEntries[RegisterName]>
  extends EntryDocument<T> {
  at: Date;
}

/** The registers of rollouts: decisions to take, risks and milestones, each as it is and as it was. */
export class RegisterStore {
  static create(mongo: MongoService): RegisterStore {
    return new RegisterStore(mongo);
  }

  readonly #mongo: MongoService;
  readonly #history: HistoryStore;
  readonly #boards: MongoCollection<BoardDocument>;

  private constructor(mongo: MongoService) {
    this.#mongo = mongo;
    this.#history = HistoryStore.create(mongo);
    this.#boards = mongo.collection('boards');
  }

  /** In the order of ids; as it is, or as it was at an instant. */
  async list<N extends RegisterName>(
    rolloutId: string,
    register: N,
    at?: Date,
  ): Promise<RegisterEntries[N][]> {
    const found = at
      ? lastOfEach(
          await this.#versions<RegisterEntries[N]>()
            .find({ rolloutId, register, at: { $lte: at } })
            .toArray(),
        )
      : await this.#entries<RegisterEntries[N]>()
          .find({ rolloutId, register })
          .toArray();
    return found
      .sort((a, b) => (a._id < b._id ? -1 : 1))
      .map(({ entry }) => entry);
  }

  async get<N extends RegisterName>(
    rolloutId: string,
    register: N,
    id: string,
  ): Promise<RegisterEntries[N] | undefined> {
    const _id = idOf(rolloutId, register, id);
    return (await this.#entries<RegisterEntries[N]>().findOne({ _id }))?.entry;
  }

  /**
   * Stores an entry, made from the revision that it names, 0 for a new one. The event goes into the history of the
   * rollout's scope, the owner becomes one of its stakeholders, and its board counts as changed, in the same transaction.
   *
   * @returns the entry with its new revision
   * @throws ConflictError when somebody else changed it, or when there is one with this id already
   */
  async put<N extends RegisterName>(
    register: N,
    entry: RegisterEntries[N],
    event: Omit<HistoryEvent, 'id'>,
  ): Promise<RegisterEntries[N]> {
    const { rolloutId, id } = entry;
    const revision = entry.revision + 1;
    const document: EntryDocument<RegisterEntries[N]> = {
      _id: idOf(rolloutId, register, id),
      ...{ rolloutId, register, revision },
      entry: { ...entry, revision },
    };
    try {
      await this.#mongo.withTransaction(async session => {
        await this.#write(document, session);
        await this.#versions<RegisterEntries[N]>().insertMany(
          [
            {
              ...document,
              _id: `${document._id}|${revision}`,
              at: new Date(event.at),
            },
          ],
          { session, ...write },
        );
        await this.#history.appendRegisterChange(session, {
          id: `${document._id}|${revision}`,
          ...event,
        });
        await this.#touchBoard(event, entry.ownerRef, session);
      });
    } catch (error) {
      throw isDuplicateKeyError(error) ? changedMeanwhile(id) : error;
    }
    return document.entry;
  }

  /** Everybody who owns something in the registers of a rollout. */
  async ownersOf(rolloutId: string): Promise<string[]> {
    const found = await this.#entries().distinct('entry.ownerRef', {
      rolloutId,
    });
    return found.filter((ref): ref is string => typeof ref === 'string').sort();
  }

  async #write<N extends RegisterName>(
    document: EntryDocument<RegisterEntries[N]>,
    session: ClientSession,
  ): Promise<void> {
    const { _id, revision, entry } = document;
    if (revision === 1) {
      await this.#entries().insertOne(document, { session, ...write });
      return;
    }
    const { matchedCount } = await this.#entries().updateOne(
      { _id, revision: revision - 1 },
      { $set: { revision, entry } },
      { session, ...write },
    );
    if (matchedCount === 0) {
      throw changedMeanwhile(entry.id);
    }
  }

  // What somebody owns from now on they can see at once, and whoever has read the board reads it again: verdicts follow
  // from registers too.
  async #touchBoard(
    { scorecardId, scopeRef }: Pick<HistoryEvent, 'scorecardId' | 'scopeRef'>,
    ownerRef: string | undefined,
    session: ClientSession,
  ): Promise<void> {
    await this.#boards.updateOne(
      { _id: boardIdOf(scorecardId, scopeRef) },
      {
        $inc: { revision: 1 },
        ...(ownerRef !== undefined && {
          $addToSet: {
            stakeholders: ownerRef,
            keys: scopeKeys.stakeholder(ownerRef),
          },
        }),
      },
      { session },
    );
  }

  #entries<T = RegisterEntries[RegisterName]>(): MongoCollection<
    EntryDocument<T>
  > {
    return this.#mongo.collection('registers');
  }

  #versions<T = RegisterEntries[RegisterName]>(): MongoCollection<
    VersionDocument<T>
  > {
    return this.#mongo.collection('register_versions');
  }
}

function idOf(rolloutId: string, register: string, id: string): string {
  return `${rolloutId}|${register}|${id}`;
}

function changedMeanwhile(id: string): ConflictError {
  return new ConflictError(
    `'${id}' was changed or added by somebody else meanwhile; look at it again`,
  );
}

function lastOfEach<T extends { entry: { id: string }; revision: number }>(
  versions: readonly T[],
): T[] {
  const last = new Map<string, T>();
  for (const version of versions) {
    const { id } = version.entry;
    if (version.revision > (last.get(id)?.revision ?? 0)) {
      last.set(id, version);
    }
  }
  return [...last.values()];
}

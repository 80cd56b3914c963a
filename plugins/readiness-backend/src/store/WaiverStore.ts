import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type {
  Waiver,
  WaiverStatus,
} from '@builder-insights/plugin-readiness-common';
import { boardIdOf } from '../domain/board/boardIdOf';
import { type BoardLine, ScopedBoards } from './ScopedBoards';
import type { ScopeFilter } from './ScopeFilter';
import type { WaiverDocument, WaiverVersionDocument } from './WaiverDocument';

/** Waivers as they are and as they were; only the ledger writes them. */
export class WaiverStore {
  static create(mongo: MongoService): WaiverStore {
    return new WaiverStore(mongo);
  }

  readonly #mongo: MongoService;
  readonly #waivers: MongoCollection<WaiverDocument>;
  readonly #versions: MongoCollection<WaiverVersionDocument>;

  private constructor(mongo: MongoService) {
    this.#mongo = mongo;
    this.#waivers = mongo.collection('waivers');
    this.#versions = mongo.collection('waiver_versions');
  }

  async get(id: string): Promise<Waiver | undefined> {
    return (await this.#waivers.findOne({ _id: id }))?.waiver;
  }

  /** All that were ever asked for, newest first. */
  async ofScope(scorecardId: string, scopeRef: string): Promise<Waiver[]> {
    const found = await this.#waivers
      .find({ boardId: boardIdOf(scorecardId, scopeRef) })
      .toArray();
    return newestFirst(found.map(({ waiver }) => waiver));
  }

  /** The same as of an instant. */
  async ofScopeAt(
    scorecardId: string,
    scopeRef: string,
    at: Date,
  ): Promise<Waiver[]> {
    const found = await this.#versions
      .find({ boardId: boardIdOf(scorecardId, scopeRef), at: { $lte: at } })
      .toArray();
    const last = new Map<string, Waiver>();
    for (const { waiver } of found) {
      if (waiver.revision > (last.get(waiver.id)?.revision ?? 0)) {
        last.set(waiver.id, waiver);
      }
    }
    return newestFirst([...last.values()]);
  }

  /** Those of scopes that a reader may see, each with its scope, newest first. */
  async all(
    filter: ScopeFilter,
    statuses: readonly WaiverStatus[],
  ): Promise<Array<{ waiver: Waiver; board: BoardLine }>> {
    const found = await this.#waivers
      .find({ status: { $in: [...statuses] } })
      .toArray();
    const boards = await ScopedBoards.create(this.#mongo, filter).among([
      ...new Set(found.map(({ boardId }) => boardId)),
    ]);
    return found
      .flatMap(({ waiver, boardId }) => {
        const board = boards.get(boardId);
        return board ? [{ waiver, board }] : [];
      })
      .sort((a, b) => byNewest(a.waiver, b.waiver));
  }
}

function newestFirst(waivers: Waiver[]): Waiver[] {
  return waivers.sort(byNewest);
}

function byNewest(a: Waiver, b: Waiver): number {
  return Date.parse(b.requestedAt) - Date.parse(a.requestedAt);
}

import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type { Waiver } from '@builder-insights/plugin-readiness-common';
import type { AnyBulkWriteOperation, ClientSession } from 'mongodb';
import type { WaiverVersion } from '../domain/board/Chronicle';
import { boardIdOf } from '../domain/board/boardIdOf';
import { groupsOf } from '../domain/groupsOf';
import { OvertakenError } from './OvertakenError';
import { replacement } from './replacement';
import type { WaiverDocument, WaiverVersionDocument } from './WaiverDocument';

/** Writes waivers as they now are, and each version of them that came to be. */
export class WaiverWriter {
  static create(mongo: MongoService): WaiverWriter {
    return new WaiverWriter(mongo);
  }

  readonly #waivers: MongoCollection<WaiverDocument>;
  readonly #versions: MongoCollection<WaiverVersionDocument>;

  private constructor(mongo: MongoService) {
    this.#waivers = mongo.collection('waivers');
    this.#versions = mongo.collection('waiver_versions');
  }

  /** @throws OvertakenError when one of them is not as it was read any more */
  async write(
    versions: readonly WaiverVersion[],
    session: ClientSession,
  ): Promise<void> {
    if (versions.length === 0) {
      return;
    }
    const options = { session, ignoreUndefined: true };
    const { added, changed } = writesOf(versions);
    if (added.length > 0) {
      await this.#waivers.insertMany(added, options);
    }
    if (changed.length > 0) {
      const { matchedCount } = await this.#waivers.bulkWrite(changed, options);
      if (matchedCount < changed.length) {
        throw new OvertakenError();
      }
    }
    await this.#versions.insertMany(
      versions.map(({ waiver, at }) => ({
        _id: `${waiver.id}|${waiver.revision}`,
        boardId: boardIdOf(waiver.scorecardId, waiver.scopeRef),
        ...{ at, waiver },
      })),
      options,
    );
  }
}

// A waiver may come to be several versions at once: approved, and reopened in the same moment.
function writesOf(versions: readonly WaiverVersion[]) {
  const added: WaiverDocument[] = [];
  const changed: AnyBulkWriteOperation<WaiverDocument>[] = [];
  for (const [_id, all] of groupsOf(versions, ({ waiver }) => waiver.id)) {
    const document = toWaiverDocument(all[all.length - 1].waiver);
    const revision = all[0].waiver.revision - 1;
    if (revision === 0) {
      added.push(document);
    } else {
      const update = replacement(document, []);
      changed.push({ updateOne: { filter: { _id, revision }, update } });
    }
  }
  return { added, changed };
}

function toWaiverDocument(waiver: Waiver): WaiverDocument {
  const { id, scorecardId, scopeRef, status, revision } = waiver;
  return {
    _id: id,
    boardId: boardIdOf(scorecardId, scopeRef),
    ...{ status, revision, waiver },
  };
}

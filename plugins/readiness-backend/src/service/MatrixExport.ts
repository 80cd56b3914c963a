import type { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Attachment } from '@builder-insights/backend-operations';
import {
  dayOf,
  type MatrixQuery,
} from '@builder-insights/plugin-readiness-common';
import { judgedGateIds } from '../domain/matrix/judgedGateIds';
import { matrixChunks, type MatrixFormat } from '../domain/matrix/matrixChunks';
import type { BoardStore } from '../store/BoardStore';
import { assertKnownGate } from './assertKnownGate';
import type { BoardKeeper } from './BoardKeeper';
import type { Clock } from './Clock';
import type { Person } from './Person';
import type { ScorecardAccess } from './ScorecardAccess';

type AuditEvent = Awaited<ReturnType<AuditorService['createEvent']>>;

interface Parts {
  auditor: AuditorService;
  boards: BoardStore;
  clock: Clock;
  keeper: BoardKeeper;
  scorecardAccess: ScorecardAccess;
}

/** The matrix as a file: read and sent a few rows at a time, and no further than somebody takes it. */
export class MatrixExport {
  static create(parts: Parts): MatrixExport {
    return new MatrixExport(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Recorded before the first row leaves, and how it ended afterwards. @throws NotFoundError, InputError */
  async start(
    scorecardId: string,
    query: MatrixQuery,
    format: MatrixFormat,
    caller: Person,
  ): Promise<Attachment> {
    const { auditor, boards, clock, keeper, scorecardAccess } = this.#parts;
    const event = await auditor.createEvent({
      eventId: 'readiness-export',
      severityLevel: 'medium',
      meta: { target: scorecardId, format, filters: { ...query } },
    });
    try {
      const { ruleSet, access } = await scorecardAccess.read(
        scorecardId,
        caller,
      );
      assertKnownGate(ruleSet, query);
      const now = clock();
      await keeper.settle(now);
      const lines = boards.scopedTo(access.filter).stream(scorecardId, query);
      return {
        fileName: `readiness-${scorecardId}-${dayOf(now)}.${format}`,
        contentType: format === 'csv' ? 'text/csv' : 'application/jsonl',
        chunks: recorded(
          event,
          matrixChunks(lines, judgedGateIds(ruleSet), format),
        ),
      };
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  }
}

/** Says how it ended: with all rows, an error, or a reader who went away. */
async function* recorded(
  event: AuditEvent,
  chunks: AsyncGenerator<string, number>,
): AsyncGenerator<string> {
  let failure = new Error('The reader did not take all of it');
  let rows: number | undefined;
  try {
    rows = yield* chunks;
  } catch (error) {
    failure = toError(error);
    throw error;
  } finally {
    await (rows === undefined
      ? event.fail({ error: failure })
      : event.success({ meta: { rows } }));
  }
}

import { createHash } from 'node:crypto';
import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { AuditFilters, AuditTrail } from '@builder-insights/backend-audit';
import {
  type Attachment,
  toCsvLine,
} from '@builder-insights/backend-operations';
import { accessAuditReadPermission } from '@builder-insights/plugin-access-common';
import type { AccessAuthorizer } from './AccessAuthorizer';
import { auditCsv } from './auditCsv';
import { toAuditEvent } from './toAuditEvent';

/** More rows than this need a narrower filter. */
const MOST_ROWS = 50_000;
const PAGE = 500;

type Format = 'csv' | 'jsonl';
type Caller = { credentials: BackstageCredentials<BackstageUserPrincipal> };

interface Parts {
  auditor: AuditorService;
  authorizer: AccessAuthorizer;
  trail: Pick<AuditTrail, 'query'>;
}

/**
 * Events of the audit trail as a file.
 *
 * @remarks
 * It is recorded before the first row leaves, and how it ended afterwards. The right is asked for again with every
 * page: a role that is revoked meanwhile ends the file, which then lacks its last line.
 */
export class AuditExport {
  static create(parts: Parts): AuditExport {
    return new AuditExport(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async start(
    filters: AuditFilters,
    format: Format,
    caller: Caller,
  ): Promise<Attachment> {
    const { auditor, authorizer } = this.#parts;
    await authorizer.demand(accessAuditReadPermission, caller);
    const filterHash = hashOf(filters);
    const watermark = {
      exportedBy: caller.credentials.principal.userEntityRef,
      exportedAt: new Date().toISOString(),
      filterHash,
      mostRows: MOST_ROWS,
    };
    const event = await auditor.createEvent({
      eventId: 'audit-export',
      severityLevel: 'high',
      meta: { format, filterHash, filters: describe(filters) },
    });
    return {
      fileName: `audit-${watermark.exportedAt
        .replace(/\D/g, '')
        .slice(0, 14)}-${filterHash.slice(0, 8)}.${format}`,
      contentType: format === 'csv' ? 'text/csv' : 'application/jsonl',
      chunks: recorded(event, this.#lines(filters, format, watermark, caller)),
    };
  }

  async *#lines(
    filters: AuditFilters,
    format: Format,
    watermark: Record<string, string | number>,
    caller: Caller,
  ): AsyncGenerator<string, number> {
    const isCsv = format === 'csv';
    const note = (about: Record<string, string | number>) =>
      isCsv
        ? toCsvLine(Object.entries(about).flat())
        : `${JSON.stringify({ export: about })}\n`;
    yield note(watermark);
    if (isCsv) yield auditCsv.header();
    let rows = 0;
    for await (const page of this.#pages(filters, caller)) {
      rows += page.length;
      yield page
        .map(toAuditEvent)
        .map(event =>
          isCsv ? auditCsv.line(event) : `${JSON.stringify(event)}\n`,
        )
        .join('');
    }
    yield note({ rows, complete: rows < MOST_ROWS ? 'yes' : 'cut' });
    return rows;
  }

  async *#pages(filters: AuditFilters, caller: Caller) {
    const { authorizer, trail } = this.#parts;
    let after: Awaited<ReturnType<AuditTrail['query']>>['next'];
    let left = MOST_ROWS;
    do {
      await authorizer.demand(accessAuditReadPermission, caller);
      const page = await trail.query(filters, {
        limit: Math.min(PAGE, left),
        after,
      });
      left -= page.items.length;
      after = page.next;
      yield page.items;
    } while (after && left > 0);
  }
}

/** Says how it ended: with all rows, an error, or a reader who went away. */
async function* recorded(
  event: Awaited<ReturnType<AuditorService['createEvent']>>,
  lines: AsyncGenerator<string, number>,
): AsyncGenerator<string> {
  let failure = new Error('The reader did not take all of it');
  let rows: number | undefined;
  try {
    rows = yield* lines;
  } catch (error) {
    failure = toError(error);
    throw error;
  } finally {
    await (rows === undefined
      ? event.fail({ error: failure })
      : event.success({ meta: { rows } }));
  }
}

function describe(filters: AuditFilters): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]): [string, string] => [
        key,
        value instanceof Date ? value.toISOString() : String(value),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function hashOf(filters: AuditFilters): string {
  return createHash('sha256')
    .update(JSON.stringify(describe(filters)))
    .digest('hex');
}

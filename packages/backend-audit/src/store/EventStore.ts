import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import type { Filter } from 'mongodb';
import type { AuditFilters, AuditPosition } from '../AuditFilters';
import type { AuditEntry } from '../AuditRecord';
import type { EntryDocument } from './documents';

/** Reads events newest first; every filter leads by an index. */
export class EventStore {
  static create(mongo: MongoService): EventStore {
    return new EventStore(mongo);
  }

  readonly #entries: MongoCollection<EntryDocument>;
  readonly #open: MongoCollection<EntryDocument>;

  private constructor(mongo: MongoService) {
    this.#entries = mongo.collection('entries');
    this.#open = mongo.collection('open_intents');
  }

  async list(
    filters: AuditFilters,
    page: { limit: number; after?: AuditPosition },
  ): Promise<{ items: AuditEntry[]; next?: AuditPosition }> {
    const { limit } = page;
    const { outcome } = filters;
    // In this order, so that an act that ends between the two reads is found twice rather than not at all.
    const open =
      outcome === undefined || outcome === 'unknown'
        ? await this.#read(
            this.#open,
            toFilter(filters, page.after),
            leadOf(filters),
            limit,
          )
        : [];
    const acts =
      outcome === 'unknown'
        ? []
        : await this.#read(
            this.#entries,
            { ...toFilter(filters, page.after), phase: 'act' },
            leadOf(filters),
            limit,
          );
    const ended = new Set(acts.map(({ id }) => id));
    const found = [...acts, ...open.filter(({ id }) => !ended.has(id))]
      .sort(newestFirst)
      .slice(0, limit + 1);
    const items = found.slice(0, limit).map(toEntry);
    const last = items.at(-1);
    const hasMore = found.length > limit && last !== undefined;
    return { items, next: hasMore ? { at: last.at, id: last.id } : undefined };
  }

  async #read(
    collection: MongoCollection<EntryDocument>,
    filter: Filter<EntryDocument>,
    hint: string,
    limit: number,
  ): Promise<EntryDocument[]> {
    return await collection
      .find(filter, { hint })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .toArray();
  }
}

/** Filters whose fields have an index of their own, the narrowest first. */
const LEADS = [
  ['correlationId', 'correlationId'],
  ['target', 'target'],
  ['breakGlassId', 'breakGlassId'],
  ['actor', 'actor_ref'],
  ['action', 'action'],
  ['plugin', 'plugin'],
  ['outcome', 'outcome'],
  ['severity', 'severity'],
] as const;

// Left to itself, a planner that sees many conditions on few documents reads them all.
function leadOf(filters: AuditFilters): string {
  const lead = LEADS.find(([filter]) => filters[filter] !== undefined);
  return lead?.[1] ?? 'at';
}

function toFilter(
  filters: AuditFilters,
  after: AuditPosition | undefined,
): Filter<EntryDocument> {
  const { from, to } = filters;
  const fields = {
    'actor.ref': filters.actor,
    action: filters.action,
    plugin: filters.plugin,
    outcome: filters.outcome,
    target: filters.target,
    severity: filters.severity,
    breakGlassId: filters.breakGlassId,
    correlationId: filters.correlationId,
  };
  const time = {
    ...(from && { $gte: from }),
    ...(to && { $lt: to }),
    ...(after && { $lte: after.at }),
  };
  const given = Object.entries(fields).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...Object.fromEntries(given.map(([key, value]) => [key, { $eq: value }])),
    // Any use of emergency access: whatever has an id.
    ...(filters.breakGlassId === 'any' && { breakGlassId: { $gt: '' } }),
    ...(Object.keys(time).length > 0 && { at: time }),
    ...(after && {
      $or: [{ at: { $lt: after.at } }, { _id: { $lt: after.id } }],
    }),
  };
}

function newestFirst(a: EntryDocument, b: EntryDocument): number {
  return b.at.getTime() - a.at.getTime() || (b.id < a.id ? -1 : 1);
}

function toEntry(document: EntryDocument): AuditEntry {
  const { _id, phase, previousHash, sealedAt, ...rest } = document;
  const { stream, sequence, hash, ...record } = rest;
  return { ...record, chain: { stream, sequence, hash } };
}

import type { MongoService } from '@builder-insights/backend-mongo';
import type { AuditChainStatus } from '../AuditChainStatus';
import type { AuditRetentionClass } from '../AuditRecord';
import { ChainCheck } from '../domain/ChainCheck';
import { AnchorStore } from '../store/AnchorStore';
import { REGISTRY } from '../store/documents';
import { VerificationStore } from '../store/VerificationStore';
import { checkPrunes } from './checkPrunes';
import type { KnownHead } from './KnownHead';
import { OpenIntents } from './OpenIntents';
import { readRegistry, type RegisteredStream } from './readRegistry';

const ATTEMPTS = 3;
const MAX_FINDINGS = 50;

type StreamStatus = AuditChainStatus['streams'][number];

/**
 * Reads every chain from its beginning and compares it with all that is known about it: its head, the registry, the
 * anchors in the store, and those from elsewhere.
 *
 * @remarks
 * It only reads, needs no index, and may run while the trail is written: a stream may have grown since its head was
 * read, but never shrunk.
 */
export class AuditVerifier {
  static create(options: {
    mongo: MongoService;
    retentionMs: Record<AuditRetentionClass, number>;
    now: () => Date;
  }): AuditVerifier {
    return new AuditVerifier(options);
  }

  readonly #store: VerificationStore;
  readonly #anchors: AnchorStore;
  readonly #retentionMs: Record<AuditRetentionClass, number>;
  readonly #now: () => Date;

  private constructor(options: Parameters<typeof AuditVerifier.create>[0]) {
    this.#store = VerificationStore.create(options.mongo);
    this.#anchors = AnchorStore.create(options.mongo);
    this.#retentionMs = options.retentionMs;
    this.#now = options.now;
  }

  /** `known` are heads and anchors to hold the database against; `source` says where they are from. */
  async verify(known: readonly KnownHead[] = []): Promise<AuditChainStatus> {
    for (let attempt = 1; ; attempt++) {
      const pruned = await this.#store.lastPrune();
      const status = await this.#verify(known);
      // What was pruned while it was read looks as if it had been deleted.
      const isSettled =
        status.state !== 'broken' || pruned === (await this.#store.lastPrune());
      if (isSettled || attempt === ATTEMPTS) {
        return status;
      }
    }
  }

  async #verify(known: readonly KnownHead[]): Promise<AuditChainStatus> {
    const checkedAt = this.#now();
    // Before the registry, so that a stream that is opened meanwhile is no stranger.
    const found = new Set([
      ...(await this.#store.streams()).map(({ _id }) => _id),
      ...(await this.#store.streamsOfEntries()),
      ...known.map(({ stream }) => stream),
    ]);
    const registry = await readRegistry(this.#store, [
      ...known,
      ...(await this.#stored(REGISTRY)),
    ]);
    const breaks = [...registry.check.breaks];
    const notes = [...registry.check.notes];
    const intents = OpenIntents.create();
    const streams: StreamStatus[] = [];
    for (const [name, stream] of registry.streams) {
      const anchors = [
        ...known.filter(anchor => anchor.stream === name),
        ...(await this.#stored(name)),
      ];
      const check = await this.#check(name, stream, { anchors, intents });
      const prunes = checkPrunes(name, stream, {
        anchors,
        retentionMs: this.#retentionMs[stream.retention],
      });
      breaks.push(...check.breaks, ...prunes.breaks);
      notes.push(...check.notes, ...prunes.notes);
      if (check.events > 0) {
        streams.push(toStatus(name, check, anchors));
      }
    }
    const strangers = [...found].filter(
      name => name !== REGISTRY && !registry.streams.has(name),
    );
    breaks.push(
      ...strangers.map(
        name =>
          `Stream ${name} is not in the registry of streams: it was taken out, or an older copy was restored.`,
      ),
      ...(await intents.compare(this.#store)),
    );
    const isEmpty = registry.streams.size === 0;
    const intact = isEmpty ? 'empty' : 'intact';
    return {
      state: breaks.length > 0 ? 'broken' : intact,
      checkedAt,
      events: streams.reduce((sum, { events }) => sum + events, 0),
      streams,
      findings: limited([...breaks, ...notes]),
      buffered: 0,
    };
  }

  async #check(
    name: string,
    { start }: RegisteredStream,
    context: { anchors: readonly KnownHead[]; intents: OpenIntents },
  ): Promise<ChainCheck> {
    const { anchors, intents } = context;
    const before = await this.#store.stream(name);
    const check = ChainCheck.create({
      stream: name,
      start,
      anchors: [
        ...anchors,
        ...(before ? [{ ...before.head, source: 'its head' }] : []),
      ],
    });
    for await (const entry of this.#store.entries(name)) {
      check.see(entry);
      intents.see(entry);
    }
    const after = await this.#store.stream(name);
    if (after) {
      check.end(after.head);
    } else {
      check.breaks.push(`Stream ${name} has lost its head.`);
    }
    return check;
  }

  async #stored(stream: string): Promise<KnownHead[]> {
    const anchors = await this.#anchors.list(stream);
    return anchors.map(anchor => ({
      ...anchor,
      source: `the anchor of ${anchor.at.toISOString()}`,
    }));
  }
}

function toStatus(
  stream: string,
  check: ChainCheck,
  anchors: readonly KnownHead[],
): StreamStatus {
  const last = [...anchors]
    .filter(({ isAnchor }) => isAnchor !== false)
    .sort((a, b) => b.sequence - a.sequence)
    .at(0);
  return {
    stream,
    events: check.events,
    firstSequence: check.firstSequence,
    lastSequence: check.last.sequence,
    lastHash: check.last.hash,
    anchor: last && { at: last.at, sequence: last.sequence, hash: last.hash },
  };
}

function limited(findings: string[]): string[] {
  const more = findings.length - MAX_FINDINGS;
  return more > 0
    ? [...findings.slice(0, MAX_FINDINGS - 1), `And ${more + 1} more.`]
    : findings;
}

import type { AuditRetentionClass } from '../AuditRecord';
import { ChainCheck } from '../domain/ChainCheck';
import type { ChainHead } from '../domain/ChainLink';
import { GENESIS } from '../domain/seal';
import { REGISTRY, type RegistryDocument } from '../store/documents';
import type { VerificationStore } from '../store/VerificationStore';
import type { KnownHead } from './KnownHead';

/** A stream as the registry knows it. */
export interface RegisteredStream {
  retention: AuditRetentionClass;
  openedAt: Date;
  /** What its first entry that is still there follows. */
  start: ChainHead;
  prunes: Array<{ at: Date; keptMs: number; upTo: ChainHead }>;
}

/** What the registry says, and whether it is what was written. */
export interface RegistryView {
  check: ChainCheck;
  streams: Map<string, RegisteredStream>;
}

/** Reads and checks the registry from its beginning. */
export async function readRegistry(
  store: VerificationStore,
  anchors: readonly KnownHead[],
): Promise<RegistryView> {
  const head = await store.stream(REGISTRY);
  const check = ChainCheck.create({
    stream: REGISTRY,
    start: GENESIS,
    anchors: [
      ...anchors.filter(({ stream }) => stream === REGISTRY),
      ...(head ? [{ ...head.head, source: 'its head' }] : []),
    ],
  });
  const streams = new Map<string, RegisteredStream>();
  for await (const entry of store.registry()) {
    if (entry.stream === REGISTRY) {
      check.see(entry);
      applyTo(streams, entry);
    } else {
      check.breaks.push(
        `The registry has an entry of a stream '${entry.stream}'.`,
      );
    }
  }
  const now = await store.stream(REGISTRY);
  if (now) {
    check.end(now.head);
  } else if (check.events > 0) {
    check.breaks.push('The registry of streams has lost its head.');
  }
  return { check, streams };
}

function applyTo(
  streams: Map<string, RegisteredStream>,
  entry: RegistryDocument,
): void {
  if (entry.kind === 'stream-opened') {
    streams.set(entry.about, {
      retention: entry.retention,
      openedAt: entry.sealedAt,
      start: { sequence: 0, hash: entry.hash },
      prunes: [],
    });
  }
  const stream = streams.get(entry.about);
  if (entry.kind === 'stream-pruned' && stream) {
    stream.start = entry.upTo;
    const { keptMs, sealedAt: at, upTo } = entry;
    stream.prunes.push({ at, keptMs, upTo });
  }
}

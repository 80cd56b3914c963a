import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { AuditRetentionClass } from './AuditRecord';

/** The `audit` section of the configuration with its defaults. */
export interface AuditConfig {
  /** How long each class is kept. */
  retentionMs: Record<AuditRetentionClass, number>;
  buffer: {
    /** Where events wait for a store that is down. */
    directory: string;
    maxEntries: number;
  };
  /** Names this machine in streams and buffer files. */
  host: string;
}

const DAY_MS = 86_400_000;

/** @throws `InputError` for a retention under a day or a limit that is no positive number. */
export function readAuditConfig(config: Config): AuditConfig {
  const audit = config.getOptionalConfig('audit');
  const maxEntries = audit?.getOptionalNumber('buffer.maxEntries') ?? 10_000;
  if (!Number.isInteger(maxEntries) || maxEntries < 1) {
    throw new InputError(
      `audit.buffer.maxEntries is ${maxEntries}; use a whole number of at least 1`,
    );
  }
  return {
    retentionMs: {
      routine: retention(audit, 'routine', { days: 90 }),
      security: retention(audit, 'security', { days: 400 }),
    },
    buffer: {
      directory:
        audit?.getOptionalString('buffer.directory') ?? besideData(config),
      maxEntries,
    },
    host: hostname().replace(/[^A-Za-z0-9-]/g, '-') || 'host',
  };
}

function retention(
  audit: Config | undefined,
  name: AuditRetentionClass,
  fallback: HumanDuration,
): number {
  const key = `retention.${name}`;
  const ms = durationToMilliseconds(
    audit?.has(key) ? readDurationFromConfig(audit, { key }) : fallback,
  );
  if (!(ms >= DAY_MS)) {
    throw new InputError(
      `audit.${key} is ${ms / 1000} seconds; keep events for at least a day`,
    );
  }
  return ms;
}

// Beside the embedded database there is a disk that lasts; elsewhere only the operator knows one.
function besideData(config: Config): string {
  const embedded =
    config.getOptionalString('mongo.embedded.directory') ?? '.data/mongo';
  return config.has('mongo.uri') || embedded === ':memory:'
    ? join(tmpdir(), 'audit-buffer')
    : join(dirname(embedded), 'audit-buffer');
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { MongoService } from '@builder-insights/backend-mongo';
import type { AuditRetentionClass } from '../AuditRecord';
import { DefaultAuditTrail } from '../trail/DefaultAuditTrail';
import { SwitchedMongo } from './SwitchedMongo';

const DAY_MS = 86_400_000;

/** A trail of its own in a test: its store can be taken away, its clock set, and its process ended. */
export class TestTrail {
  static async start(
    mongo: MongoService,
    options: {
      directory?: string;
      maxEntries?: number;
      retentionMs?: Record<AuditRetentionClass, number>;
    } = {},
  ): Promise<TestTrail> {
    const {
      directory = await mkdtemp(join(tmpdir(), 'audit-test-')),
      maxEntries = 1000,
      retentionMs = { routine: 90 * DAY_MS, security: 400 * DAY_MS },
    } = options;
    const switched = SwitchedMongo.create(mongo);
    const logger = mockServices.logger.mock();
    const clock = { now: new Date('2026-11-20T10:00:00.000Z') };
    const trail = await DefaultAuditTrail.create({
      mongo: async () => switched,
      config: {
        retentionMs,
        buffer: { directory, maxEntries },
        host: 'test',
      },
      logger,
      now: () => clock.now,
    });
    return new TestTrail({ trail, mongo: switched, logger, clock, directory });
  }

  readonly trail: DefaultAuditTrail;
  readonly mongo: SwitchedMongo;
  readonly logger: ReturnType<typeof mockServices.logger.mock>;
  readonly clock: { now: Date };
  readonly directory: string;

  private constructor(parts: {
    trail: DefaultAuditTrail;
    mongo: SwitchedMongo;
    logger: ReturnType<typeof mockServices.logger.mock>;
    clock: { now: Date };
    directory: string;
  }) {
    this.trail = parts.trail;
    this.mongo = parts.mongo;
    this.logger = parts.logger;
    this.clock = parts.clock;
    this.directory = parts.directory;
  }

  /** The lines that went to the log. */
  logged(): string[] {
    return this.logger.info.mock.calls.map(([message]) => message);
  }

  async stop(): Promise<void> {
    await this.trail.close().catch(() => undefined);
    await rm(this.directory, { recursive: true, force: true });
  }
}

import { isDeepStrictEqual } from 'node:util';
import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  AcceptedOrg,
  OrgConnector,
  OrgIntake,
  OrgVerdict,
  StoppedOrg,
} from '@builder-insights/plugin-access-node';
import { OrgFindings } from '../domain/OrgFindings';
import type { OrgGuard } from '../domain/OrgGuard';
import { examineReading, type Examined } from './examineReading';
import { readSource } from './readSource';

/** What became of a reading. */
export type ReadingOutcome =
  | 'accepted'
  | 'held'
  | 'refused'
  | 'unchanged'
  /** Held or refused before, and nobody decided otherwise. */
  | 'repeated';

export interface OrgReaderOptions {
  connector: OrgConnector;
  intake: OrgIntake;
  guard: OrgGuard;
  /** How long people and groups of superseded snapshots stay, in milliseconds. */
  keepRecords: number;
  privilegedUserRefs: () => Promise<string[]>;
  auditor: AuditorService;
  logger: LoggerService;
}

/**
 * Reads the org source, and lets what it says come into force unless it is broken or takes too much away.
 *
 * @remarks
 * The reading is staged in the database under an id that nobody serves, examined there, and compared with the snapshot
 * in force by walking through both in order, so that memory does not grow with the number of people. Whatever goes
 * wrong, the snapshot in force stays as it is.
 */
export class OrgReader {
  static create(options: OrgReaderOptions): OrgReader {
    return new OrgReader(options);
  }

  readonly #options: OrgReaderOptions;

  private constructor(options: OrgReaderOptions) {
    this.#options = options;
  }

  /** @throws ConflictError when another process was faster; AbortError when cancelled. Nothing is left behind then. */
  async read(signal: AbortSignal): Promise<ReadingOutcome> {
    const { connector, intake, guard, keepRecords } = this.#options;
    const at = new Date();
    const id = await intake.begin({ source: connector.source, at });
    try {
      const outcome = await this.#readInto(id, at, signal);
      await intake.prune({ at, keepRecords, windowMs: guard.windowMs });
      return outcome;
    } catch (error) {
      await intake.discard(id);
      throw error;
    }
  }

  async #readInto(
    id: string,
    at: Date,
    signal: AbortSignal,
  ): Promise<ReadingOutcome> {
    const { connector, intake, guard, privilegedUserRefs } = this.#options;
    const accepted = await intake.accepted();
    const findings = OrgFindings.create();
    const staged = await readSource({
      ...{ connector, intake, id, findings, signal },
      ...(accepted && { accepted }),
    });
    if (staged.end?.unchanged && accepted && findings.isEmpty) {
      return await this.#confirm(id, accepted, { at, ...staged.end });
    }
    const examined = await examineReading({
      ...{ id, at, staged, findings, intake, guard, privilegedUserRefs },
      ...(accepted && { accepted }),
    });
    if (examined.is === 'same' && accepted) {
      return await this.#confirm(id, accepted, examined.verdict);
    }
    const before = (await intake.stopped()).find(stopped =>
      isRepeated(stopped, examined, guard.windowMs),
    );
    if (before) {
      await intake.discard(id);
      await intake.repeat({ id: before.id, at });
      return 'repeated';
    }
    return await this.#decide(id, examined);
  }

  async #confirm(
    id: string,
    accepted: AcceptedOrg,
    { at, checkpoint }: { at: Date; checkpoint?: string },
  ): Promise<ReadingOutcome> {
    const { intake } = this.#options;
    await intake.discard(id);
    await intake.confirm({ id: accepted.id, at, checkpoint });
    return 'unchanged';
  }

  async #decide(
    id: string,
    { is, verdict }: Examined,
  ): Promise<ReadingOutcome> {
    const { intake } = this.#options;
    if (is === 'broken') {
      await this.#record('refuse', id, verdict);
      return 'refused';
    }
    if (is === 'removing') {
      await this.#record('hold', id, verdict);
      return 'held';
    }
    await this.#record('accept', id, verdict);
    await intake.settle();
    return 'accepted';
  }

  async #record(
    act: 'accept' | 'hold' | 'refuse',
    id: string,
    verdict: OrgVerdict,
  ): Promise<void> {
    const { auditor, connector, intake, logger } = this.#options;
    const { people, groups, changes, findings } = verdict;
    const codes = findings.map(({ code }) => code);
    const event = await auditor.createEvent({
      eventId: `org-snapshot-${act}`,
      severityLevel: act === 'accept' ? 'high' : 'medium',
      meta: {
        ...{ target: id, source: connector.source, people, groups },
        ...{ changes: { ...changes }, findings: codes },
      },
    });
    try {
      await intake[act](id, verdict);
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
    await event.success();
    const said = findings.map(({ message }) => message).join(' ');
    if (act === 'accept') {
      logger.info(
        `Org snapshot ${id} is in force: ${people} people in ${groups} groups`,
      );
    } else {
      logger.warn(`Org snapshot ${id} is not in force (${act}): ${said}`);
    }
  }
}

/** Whether it was stopped before for the same; a rejection counts for as long as the guard looks back. */
function isRepeated(
  stopped: StoppedOrg,
  { is, verdict }: Examined,
  windowMs: number,
): boolean {
  const saysTheSame =
    stopped.hash === verdict.hash && stopped.basedOn === verdict.basedOn;
  return (
    saysTheSame &&
    ((stopped.decision?.outcome === 'rejected' &&
      verdict.at.getTime() - Date.parse(stopped.decision.at) < windowMs) ||
      (is === 'removing' && stopped.state === 'held') ||
      (is === 'broken' &&
        isDeepStrictEqual(stopped.findings, verdict.findings)))
  );
}

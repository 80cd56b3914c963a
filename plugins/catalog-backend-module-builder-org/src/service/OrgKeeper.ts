import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { OrgIntake } from '@builder-insights/plugin-access-node';
import type { OrgPublisher } from './OrgPublisher';
import type { OrgReader } from './OrgReader';

/**
 * Keeps organisation and catalog at what the source says.
 *
 * @remarks
 * Looks every few seconds whether the source is to be read (it is time, somebody asked, or this process has just
 * begun), and whether another process or a person put a snapshot in force that the catalog does not have.
 */
export class OrgKeeper {
  static create(options: {
    reader: OrgReader;
    publisher: OrgPublisher;
    intake: OrgIntake;
    /** Milliseconds from one reading to the next. */
    readEvery: number;
    logger: LoggerService;
  }): OrgKeeper {
    return new OrgKeeper(options);
  }

  readonly #options: Parameters<typeof OrgKeeper.create>[0];
  #hasRead = false;

  private constructor(options: Parameters<typeof OrgKeeper.create>[0]) {
    this.#options = options;
  }

  async keep(signal: AbortSignal): Promise<void> {
    const { intake, publisher } = this.#options;
    if (await this.#isDue()) {
      await this.#read(signal);
    }
    await intake.settle();
    await publisher.publish();
  }

  async #isDue(): Promise<boolean> {
    const { intake, logger, readEvery } = this.#options;
    const askedBy = await intake.takeRequest();
    if (askedBy) {
      logger.info(`${askedBy} asked for the org source to be read`);
    }
    const last = await intake.lastReadAt();
    return (
      askedBy !== undefined ||
      !this.#hasRead ||
      !last ||
      Date.now() - last.getTime() >= readEvery
    );
  }

  // What is in force is still to be published, so a failure here is not one of the whole.
  async #read(signal: AbortSignal) {
    const { reader, logger } = this.#options;
    try {
      await reader.read(signal);
      this.#hasRead = true;
    } catch (error) {
      const said = isError(error) ? error.message : String(error);
      logger.error(`The org source could not be taken in: ${said}`);
    }
  }
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { dayOf } from '@builder-insights/plugin-readiness-common';
import type { Notice } from '../domain/notices/Notice';
import { payloadOf } from '../domain/notices/payloadOf';
import type { NoticeStore } from '../store/NoticeStore';
import type { BoardKeeper } from './BoardKeeper';
import type { Clock } from './Clock';
import type { NoticeFinder } from './NoticeFinder';

interface Parts {
  clock: Clock;
  finder: NoticeFinder;
  keeper: BoardKeeper;
  logger: LoggerService;
  notices: NoticeStore;
  notifications: NotificationService;
}

/**
 * Tells owners what needs them: one message an owner and UTC day, and at once what cannot wait. Nothing is told twice.
 *
 * @remarks
 * It is remembered after it was sent: when the notifications do not answer, it is tried again the next time.
 */
export class DigestService {
  static create(parts: Parts): DigestService {
    return new DigestService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async run(): Promise<void> {
    const { clock, finder, keeper } = this.#parts;
    const now = clock();
    await keeper.settle(now);
    const news = await this.#untold(await finder.find(now));
    for (const to of new Set(news.map(notice => notice.to))) {
      await this.#tell(
        to,
        news.filter(notice => notice.to === to),
        now,
      );
    }
  }

  async #tell(to: string, all: Notice[], now: Date): Promise<void> {
    const urgent = all.filter(({ isUrgent }) => isUrgent);
    const others = all.filter(({ isUrgent }) => !isUrgent);
    const digest = `digest|${to}|${dayOf(now)}`;
    if (urgent.length > 0) {
      await this.#send(to, urgent, {
        isUrgent: true,
        scope: urgent[0].id,
        now,
      });
    }
    const [isDue] = await this.#parts.notices.untold([digest]);
    if (others.length > 0 && isDue) {
      await this.#send(to, others, { isUrgent: false, scope: digest, now });
    }
  }

  async #send(
    to: string,
    told: readonly Notice[],
    about: { isUrgent: boolean; scope: string; now: Date },
  ): Promise<void> {
    const { logger, notices, notifications } = this.#parts;
    const { now, ...kind } = about;
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: to },
        payload: payloadOf(told, kind),
      });
    } catch (error) {
      logger.warn(
        `'${to}' could not be told what needs them; it is tried again`,
        toError(error),
      );
      return;
    }
    await notices.remember([...told.map(keyOf), kind.scope], now);
  }

  async #untold(found: readonly Notice[]): Promise<Notice[]> {
    const keys = new Set(await this.#parts.notices.untold(found.map(keyOf)));
    return found.filter(notice => keys.has(keyOf(notice)));
  }
}

function keyOf({ id, to }: Notice): string {
  return `${id}|${to}`;
}

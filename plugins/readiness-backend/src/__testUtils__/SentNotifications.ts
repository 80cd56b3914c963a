import {
  createServiceFactory,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';

/** Keeps what the plugin would have people told. */
export class SentNotifications {
  static create(): SentNotifications {
    return new SentNotifications();
  }

  #sent: NotificationSendOptions[] = [];
  #fails = false;

  private constructor() {}

  /** Everything since the last time this was asked. */
  take(): NotificationSendOptions[] {
    const sent = this.#sent;
    this.#sent = [];
    return sent;
  }

  /** From now on nobody can be told anything, or can again. */
  fail(fails: boolean): void {
    this.#fails = fails;
  }

  factory(): ServiceFactory {
    return createServiceFactory({
      service: notificationService,
      deps: {},
      factory: () => ({
        send: async notification => {
          if (this.#fails) {
            throw new Error('The notifications do not answer');
          }
          this.#sent.push(notification);
        },
      }),
    });
  }
}

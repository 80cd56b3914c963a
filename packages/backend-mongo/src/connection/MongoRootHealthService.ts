import type {
  RootHealthService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import type { MongoConnection } from '../MongoConnection';

const answerWithinMs = 2000;

/** Liveness and readiness as Backstage answers them, with the database as a condition of readiness. */
export class MongoRootHealthService implements RootHealthService {
  static create(options: {
    connection: MongoConnection;
    lifecycle: RootLifecycleService;
  }): MongoRootHealthService {
    const health = new MongoRootHealthService(options.connection);
    options.lifecycle.addStartupHook(() => {
      health.#state = 'up';
    });
    options.lifecycle.addBeforeShutdownHook(() => {
      health.#state = 'down';
    });
    return health;
  }

  readonly #connection: MongoConnection;
  #state: 'init' | 'up' | 'down' = 'init';

  private constructor(connection: MongoConnection) {
    this.#connection = connection;
  }

  async getLiveness() {
    return { status: 200, payload: { status: 'ok' } };
  }

  async getReadiness() {
    if (this.#state === 'init') {
      return notReady('Backend has not started yet');
    }
    if (this.#state === 'down') {
      return notReady('Backend is shutting down');
    }
    if (!(await this.#databaseAnswers())) {
      return notReady('The database does not answer');
    }
    return { status: 200, payload: { status: 'ok' } };
  }

  async #databaseAnswers(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>(resolve => {
      timer = setTimeout(() => resolve(false), answerWithinMs);
    });
    const answer = this.#connection.ping().then(
      () => true,
      () => false,
    );
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function notReady(message: string) {
  return { status: 503, payload: { message, status: 'error' } };
}

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { setImmediate } from 'node:timers/promises';

const requestStart = 'http.server.request.start';

/**
 * Knows when the HTTP servers that are shutting down have answered their last request.
 *
 * @remarks
 * Backstage runs all root shutdown hooks at the same time, and stopping the HTTP server, which waits for the requests
 * in flight, is one of them. A hook that closes something those requests use has to wait for the server itself. No
 * service gives access to it, but Node.js announces each request together with its server.
 */
export class HttpDrain {
  static watch(): HttpDrain {
    const drain = new HttpDrain();
    subscribe(requestStart, drain.#onRequest);
    return drain;
  }

  readonly #servers = new Set<Server>();

  private constructor() {}

  readonly #onRequest = (message: unknown) => {
    const { server } = message as { server: Server };
    if (!this.#servers.has(server)) {
      this.#servers.add(server);
      server.once('close', () => this.#servers.delete(server));
    }
  };

  /** Resolves once every server that has been told to stop has ended its last connection. */
  async finished(): Promise<void> {
    // Lets the hooks that were called along with this one tell their servers to stop.
    await setImmediate();
    const stopping = [...this.#servers].filter(server => !server.listening);
    await Promise.all(stopping.map(server => once(server, 'close')));
    unsubscribe(requestStart, this.#onRequest);
  }
}

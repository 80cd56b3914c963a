import { createServer, type RequestListener, type Server } from 'node:http';

/** A server on this computer that answers as a test says. */
export class TestServer {
  static async start(): Promise<TestServer> {
    let answer: RequestListener = (_req, res) => res.writeHead(404).end();
    const server = createServer((req, res) => answer(req, res));
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new TestServer(server, next => {
      answer = next;
    });
  }

  /** From now on it answers like this. */
  readonly answers: (listener: RequestListener) => void;
  readonly #server: Server;

  private constructor(
    server: Server,
    answers: (listener: RequestListener) => void,
  ) {
    this.#server = server;
    this.answers = answers;
  }

  get url(): string {
    const address = this.#server.address();
    if (typeof address !== 'object' || !address) {
      throw new Error('The server has stopped');
    }
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>(resolve => {
      this.#server.close(() => resolve());
    });
  }
}

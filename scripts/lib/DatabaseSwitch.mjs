import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer } from 'node:net';

/**
 * Stands before a MongoDB and can be turned off, as a database that is down, while everything else goes on. `POST /off`
 * and `POST /on` on the second port.
 */
export class DatabaseSwitch {
  static async start({ uri, port, controlPort }) {
    const { hostname, port: target } = new URL(uri);
    const self = new DatabaseSwitch(
      { host: hostname, port: Number(target) },
      port,
      controlPort,
    );
    await self.#turnOn();
    self.#control.listen(controlPort, '127.0.0.1');
    await once(self.#control, 'listening');
    return self;
  }

  #port;
  #controlPort;
  #sockets = new Set();
  #store;
  #control;

  constructor(target, port, controlPort) {
    this.#port = port;
    this.#controlPort = controlPort;
    this.#store = createServer(socket => {
      const behind = connect(target);
      this.#join(socket, behind);
      this.#join(behind, socket);
    });
    this.#control = createHttpServer(async ({ url }, res) => {
      await (url === '/off' ? this.#turnOff() : this.#turnOn());
      res.end();
    });
  }

  get uri() {
    return `mongodb://127.0.0.1:${this.#port}/?directConnection=true`;
  }

  get controlUrl() {
    return `http://127.0.0.1:${this.#controlPort}`;
  }

  async stop() {
    await this.#turnOff();
    this.#control.close();
  }

  #join(from, to) {
    this.#sockets.add(from);
    from.pipe(to);
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }

  async #turnOn() {
    if (!this.#store.listening) {
      this.#store.listen(this.#port, '127.0.0.1');
      await once(this.#store, 'listening');
    }
  }

  async #turnOff() {
    if (this.#store.listening) {
      this.#store.close();
      for (const socket of this.#sockets) {
        socket.destroy();
      }
      await once(this.#store, 'close');
    }
  }
}

import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './freePort';

const CONNECTION = /^(mongodb:\/\/(?:[^@/]*@)?)([^/?]+)(.*)$/;

/** Stands before a database: nothing answers there until it is turned on, and nothing any more once it is off. */
export class StoreSwitch {
  static async create(uri: string): Promise<StoreSwitch> {
    return new StoreSwitch(uri, await freePort());
  }

  /** Where the database seems to be. */
  readonly uri: string;
  readonly #port: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(uri: string, port: number) {
    const [, before, host, after] = CONNECTION.exec(uri) ?? [];
    const [name, target = '27017'] = host.split(':');
    this.#port = port;
    this.uri = `${before}127.0.0.1:${port}${withDirectConnection(after)}`;
    this.#server = createServer(socket => {
      const behind = connect(Number(target), name);
      this.#join(socket, behind);
      this.#join(behind, socket);
    });
  }

  async turnOn(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async turnOff(): Promise<void> {
    this.#server.close();
    this.#sockets.forEach(socket => socket.destroy());
    await once(this.#server, 'close');
  }

  #join(from: Socket, to: Socket) {
    this.#sockets.add(from);
    from.pipe(to);
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}

// Else the driver goes by the addresses that the members of a replica set give themselves.
function withDirectConnection(rest: string): string {
  const [path, query] = rest.split('?');
  const options = new URLSearchParams(query);
  options.set('directConnection', 'true');
  options.delete('replicaSet');
  return `${path || '/'}?${options}`;
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendFeatureLoader,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { aRecord } from '../__testUtils__/aRecord';
import { auditTrailServiceRef } from '../auditTrailServiceRef';

jest.setTimeout(60_000);

const command = resolve(__dirname, '../../bin/audit-verify.cjs');

/** Runs the command to its end. */
async function run(...args: string[]) {
  return new Promise<{ code: number; stdout: string; stderr: string }>(done =>
    execFile(process.execPath, [command, ...args], (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), stdout, stderr }),
    ),
  );
}

describe('the command audit-verify', () => {
  let directory: string;
  let config: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'audit-verify-'));
    config = join(directory, 'app-config.json');
  });
  afterAll(() => rm(directory, { recursive: true }));

  /** A backend with an audit trail in the configured database, and one event in it. */
  async function startPortal() {
    const data = {
      mongo: { embedded: { directory: join(directory, 'mongo') } },
    };
    await writeFile(config, JSON.stringify(data));
    const logger = mockServices.rootLogger.mock();
    logger.child.mockImplementation(() => logger);
    const backend = createBackend();
    backend.add(mockServices.rootConfig.factory({ data }));
    backend.add(
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => logger,
      }),
    );
    backend.add(
      createServiceFactory({
        service: coreServices.rootHttpRouter,
        deps: {},
        factory: () => ({ use: () => {} }),
      }),
    );
    backend.add(
      createBackendFeatureLoader({
        deps: { trail: auditTrailServiceRef },
        async loader({ trail }) {
          await trail.record(aRecord(), { durable: true });
          return [];
        },
      }),
    );
    await backend.start();
    return { backend, log: () => logger.info.mock.calls.map(([line]) => line) };
  }

  it('I6 says whether the trail is what the log anchored, or in one sentence why it cannot', async () => {
    const { backend, log } = await startPortal();
    const locked = await run('--config', config);
    expect(locked.code).toBe(2);
    expect(locked.stderr).toMatch(
      /^The embedded database is in use by the running portal: .*\n$/,
    );
    await backend.stop();

    const anchors = log().filter(line => line.startsWith('audit-anchor'));
    expect(anchors).toHaveLength(2);
    const text = join(directory, 'portal.log');
    await writeFile(
      text,
      ['started', ...anchors.map(line => `\u001b[32minfo\u001b[39m ${line}`)]
        .map(line => `${line}\n`)
        .join(''),
    );
    const intact = await run('--config', config, '--anchors', text);
    expect(intact.code).toBe(0);
    expect(intact.stdout).toContain(
      'The audit trail is intact: 1 events in 1 streams.\nCompared with 2 anchors from logs.\n',
    );

    const forged = anchors.map(line => line.replace(/hash=..../, 'hash=0000'));
    const json = join(directory, 'portal.jsonl');
    await writeFile(
      json,
      [
        JSON.stringify({ message: 'x', userAgent: forged[0] }),
        ...forged.map(message => JSON.stringify({ message })),
      ].join('\n'),
    );
    const broken = await run('--config', config, '--anchors', json);
    expect(broken.code).toBe(1);
    expect(broken.stdout).toContain('Compared with 2 anchors from logs.');
    expect(broken.stdout).toContain('The audit trail is BROKEN: 2 findings');
  });

  it.each([
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['--anchors', '/no/such/file'], "open '/no/such/file'"],
  ])('refuses %j', async (args, because) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(because);
  });
});

import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { group, user, writeOrg } from './__testUtils__/writeOrg';
import { TestClient } from './__testUtils__/TestClient';
import { createOktaEmulator } from './createOktaEmulator';
import { developmentClient } from './developmentClient';
import type { OktaEmulator } from './types';

const groups = Array.from({ length: 120 }, (_, number) => `group-${number}`);

describe('a session at the emulator', () => {
  let orgFile: string;
  let emulator: OktaEmulator;
  let client: TestClient;

  beforeAll(async () => {
    orgFile = await writeOrg([
      group('field', 'Field Team'),
      ...groups.map(name => group(name, name)),
      user('advocate'),
    ]);
    emulator = createOktaEmulator({
      port: 0,
      orgFile,
      clients: [developmentClient],
      singleSignOn: true,
    });
    await emulator.start();
  });

  beforeEach(async () => {
    emulator.activate('advocate');
    client = TestClient.create(emulator.issuer);
    await client.signIn('advocate');
  });

  afterAll(async () => {
    await emulator.stop();
    await rm(dirname(orgFile), { recursive: true });
  });

  /** Whether Okta's page asks who is there. */
  async function asks(params: Record<string, string> = {}) {
    const { location } = await client.authorize(params);
    return (await client.jar.fetch(location)).status === 200;
  }

  it('goes on without a question, unless the portal or time asks one', async () => {
    expect(await asks()).toBe(false);
    expect(await asks({ max_age: '600' })).toBe(false);
    expect(await asks({ prompt: 'login' })).toBe(true);
    expect(await asks({ max_age: '0' })).toBe(true);
    const stranger = TestClient.create(emulator.issuer);
    const { location } = await stranger.authorize();
    expect((await stranger.jar.fetch(location)).status).toBe(200);
  });

  it('ends for a suspended person', async () => {
    emulator.suspend('advocate');
    expect(await asks()).toBe(true);
  });

  it('names no more than 100 groups, as Okta does', async () => {
    emulator.setGroups('advocate', groups);
    const { id_token: token } = await client.signIn('advocate', {
      prompt: 'login',
    });
    const claims = JSON.parse(
      Buffer.from(token.split('.')[1], 'base64url').toString(),
    );
    expect(claims.groups).toEqual(groups.slice(0, 100));
  });
});

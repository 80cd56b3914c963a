import { mockServices } from '@backstage/backend-test-utils';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { exampleOrg } from '@builder-insights/plugin-access-node/testUtils';
import { TeamPathStore } from '../store/TeamPathStore';
import { aCapture } from '../__testUtils__/aCapture';

import { TestPortal } from '../__testUtils__/TestPortal';
import { followMovedTeams } from './followMovedTeams';

jest.setTimeout(60_000);

const PEOPLE = ['advocate', 'skalligeris', 'manager', 'dmarsh', 'head'];

describe.each(TestMongo.engines())('followMovedTeams on %s', engine => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await TestPortal.start(engine);
  });
  afterAll(() => portal.stop());

  it('gives a team’s insights to the leaders above its new place', async () => {
    const advocate = await portal.person('advocate');
    const amer = await portal.person('advocate-amer');
    for (const sensitivity of ['open', 'internal', 'restricted'] as const) {
      await advocate.capture(aCapture({ note: sensitivity, sensitivity }));
      await amer.capture(aCapture({ note: sensitivity, sensitivity }));
    }
    const org = exampleOrg();
    const logger = mockServices.logger.mock();
    const teamPaths = TeamPathStore.create(
      portal.mongo.service('builder-insights'),
    );
    let now = new Date('2026-11-01T00:00:00Z');
    const follow = () => followMovedTeams({ teamPaths, org, logger, now });

    /** What of EMEA South's each of the people can read. */
    const access = async () => {
      const seen: Record<string, string> = {};
      for (const name of PEOPLE) {
        const person = await portal.person(name);
        const found = await person.walk({
          team: 'group:default/br-emea-south',
        });
        seen[name] = found
          .map(({ note = '' }) => note[0])
          .sort()
          .join('');
      }
      return seen;
    };
    const before = {
      advocate: 'ior',
      skalligeris: 'io',
      manager: 'ior',
      dmarsh: 'o',
      head: 'ior',
    };
    expect(await access()).toEqual(before);
    await follow();
    expect(await access()).toEqual(before);
    expect(logger.info).not.toHaveBeenCalled();

    org.move('br-emea-south', 'br-amer');
    await follow();
    expect(await access()).toEqual({ ...before, manager: 'o', dmarsh: 'ior' });
    expect(logger.info).toHaveBeenCalledTimes(1);
    expect(logger.info).toHaveBeenCalledWith(expect.any(String), {
      teamRef: 'group:default/br-emea-south',
      from: expect.stringContaining('< group:default/br-emea <'),
      to: expect.stringContaining('< group:default/br-amer <'),
    });

    // The portal still believes in the old place, as a process may for a moment.
    const late = await advocate.capture(aCapture({ note: 'late' }));
    const manager = await portal.person('manager');
    await manager.insight(late.id);
    await follow();
    expect((await manager.get(`/insights/${late.id}`)).status).toBe(404);
    await advocate.patch(`/insights/${late.id}`, { sensitivity: 'open' });
    Object.assign(before, { advocate: 'ilor', skalligeris: 'ilo' });
    Object.assign(before, { manager: 'ilor', dmarsh: 'lo', head: 'ilor' });

    // What becomes closed after the move follows the new place too, and history stays.
    const [opened] = await advocate.walk({
      words: 'open',
      author: 'user:default/advocate',
    });
    const closing = { sensitivity: 'internal' };
    const { body } = await advocate.patch(`/insights/${opened.id}`, closing);
    expect(await access()).toMatchObject({ manager: 'l', dmarsh: 'ilor' });
    expect(body.orgPathAtCapture).toEqual(opened.orgPathAtCapture);
    const head = await portal.person('head');
    const span = { from: '2026-01-01', to: '2027-01-01' };
    const report = await head.report({
      group: 'group:default/br-emea',
      ...span,
    });
    expect(report.n).toBe(4);

    // A team that is gone stays with those who led it.
    org.dissolve('br-emea-south');
    await follow();
    expect(await access()).toMatchObject({ manager: 'l', dmarsh: 'ilor' });

    org.move('br-emea-south', 'br-emea');
    await follow();
    expect(await access()).toEqual({
      ...before,
      dmarsh: 'l',
      skalligeris: 'ilo',
    });

    // Once no process can be behind any more, it is over.
    now = new Date('2026-11-01T00:02:00Z');
    await follow();
  });

  it('does nothing where nothing moved', async () => {
    const teamPaths = TeamPathStore.create(
      portal.mongo.service('builder-insights'),
    );
    portal.mongo.clearOperations();
    await followMovedTeams({
      teamPaths,
      org: exampleOrg(),
      logger: mockServices.logger.mock(),
    });
    expect(portal.operations().map(({ name }) => name)).toEqual(['find']);
  });
});

import { isOn, OTHER_DOORS, PUBLIC_DOORS } from './__testUtils__/openDoors';
import type { RegisteredRoute } from './__testUtils__/registeredRoutes';
import { sampleRequest } from './__testUtils__/sampleRequest';
import { ShippedPortal } from './__testUtils__/ShippedPortal';

jest.setTimeout(180_000);

const OUR_PLUGINS = /^\/api\/(builder-insights|access|readiness)\//;

/** What agents can have done for somebody, each with valid input. */
const TOOLS: Readonly<Record<string, object>> = {
  'readiness:get-verdict': { rollout: 'builder-insights', ring: 'pilot' },
  'readiness:path-to-go': { rollout: 'builder-insights', ring: 'pilot' },
  'readiness:explain-gate': {
    scorecard: 'builder-insights',
    scope: 'system:default/builder-insights',
    gate: 'RC-01',
  },
  'readiness:propose-decision': {
    rollout: 'builder-insights',
    workstream: 'identity',
    question: 'Which way does it go?',
  },
};

const nameOf = ({ method, path }: RegisteredRoute) => `${method} ${path}`;

describe('one door to data', () => {
  let portal: ShippedPortal;
  let closed: RegisteredRoute[];
  let ours: RegisteredRoute[];

  beforeAll(async () => {
    portal = await ShippedPortal.start();
    closed = portal
      .routes()
      .filter(route => !isOn(PUBLIC_DOORS, nameOf(route)));
    ours = closed.filter(
      route =>
        OUR_PLUGINS.test(route.path) && !isOn(OTHER_DOORS, nameOf(route)),
    );
  });
  afterAll(() => portal?.stop());

  it('walks the routes of every plugin', () => {
    const plugins = new Set(
      portal.routes().map(({ path }) => path.split('/')[2]),
    );
    expect([...plugins]).toEqual(
      expect.arrayContaining([
        'access',
        'app',
        'auth',
        'builder-insights',
        'catalog',
        'mcp-actions',
        'notifications',
        'permission',
        'readiness',
        'search',
        'user-settings',
      ]),
    );
    expect(ours.length).toBeGreaterThan(80);
  });

  it('keeps no door on its lists that is not there', () => {
    const routes = portal.routes().map(nameOf);
    const stale = [...PUBLIC_DOORS, ...OTHER_DOORS].filter(
      ([pattern]) => !routes.some(route => pattern.test(route)),
    );
    expect(stale).toEqual([]);
  });

  it('P1 asks on every route that is not public who it is', async () => {
    const open: string[] = [];
    for (const route of closed) {
      const { status } = await portal.ask(sampleRequest(route));
      if (status !== 401) {
        open.push(`${nameOf(route)} answered ${status}`);
      }
    }
    expect(open).toEqual([]);
  });

  it('P1 P3 asks one question for a permission on every route of ours', async () => {
    const employee = await portal.tokenOf('employee');
    const others: string[] = [];
    for (const route of ours) {
      const answer = await portal.ask(sampleRequest(route), employee);
      if (answer.questions !== 1) {
        others.push(
          `${nameOf(route)} asked ${answer.questions} and answered ${
            answer.status
          } ${answer.body.slice(0, 200)}`,
        );
      }
    }
    expect(others).toEqual([]);
  });

  it('P12 serves people and no program on every route of ours', async () => {
    const served: string[] = [];
    for (const route of ours) {
      const request = sampleRequest(route);
      const { status } = await portal.ask(request, portal.serviceToken);
      if (status !== 403) {
        served.push(`${nameOf(route)} answered ${status}`);
      }
    }
    expect(served).toEqual([]);
  });

  it('lets nobody reach the tasks of a plugin', async () => {
    const admin = await portal.tokenOf('admin');
    const routes = portal.routes().map(({ path }) => path);
    expect(routes.filter(path => path.includes('/scheduler/'))).toEqual([]);
    const { status } = await portal.ask(
      {
        method: 'POST',
        path: '/api/access/.backstage/scheduler/v1/tasks/close-overdue-reviews/trigger',
      },
      admin,
    );
    expect(status).toBe(404);
  });

  it.each(Object.entries(TOOLS))(
    'P3 P12 lets %s do for a person what they may, and nothing for a program',
    async (id, body) => {
      const tool = {
        method: 'POST',
        path: `/api/readiness/.backstage/actions/v1/actions/${id}/invoke`,
        body,
      };
      const asked = await portal.ask(tool, await portal.tokenOf('employee'));
      expect(asked.questions).toBe(1);
      expect([403, 404]).toContain(asked.status);
      const program = await portal.ask(tool, portal.serviceToken);
      expect(program.status).toBe(403);
    },
  );

  it('P3 offers no action and no search result beside the doors', async () => {
    const employee = await portal.tokenOf('employee');
    const actionsOf = async (plugin: string) => {
      const { status, body } = await portal.ask(
        { method: 'GET', path: `/api/${plugin}/.backstage/actions/v1/actions` },
        portal.serviceToken,
      );
      const actions: Array<{ id: string }> =
        status === 404 ? [] : JSON.parse(body).actions;
      return actions;
    };
    expect(await actionsOf('builder-insights')).toEqual([]);
    expect(await actionsOf('access')).toEqual([]);
    expect((await actionsOf('readiness')).map(({ id }) => id).sort()).toEqual(
      Object.keys(TOOLS).sort(),
    );
    // The catalog's own read through its authorized service, as whoever calls them.
    expect((await actionsOf('catalog')).length).toBeGreaterThan(0);

    const found = await portal.ask(
      { method: 'GET', path: '/api/search/query?term=a&types[0]=insight' },
      employee,
    );
    expect(found.status).not.toBe(200);
  });
});

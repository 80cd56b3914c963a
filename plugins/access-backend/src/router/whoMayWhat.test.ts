import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import request from 'supertest';
import {
  operationMatrix,
  pathOf,
  PEOPLE,
  type MatrixRow,
  type Who,
} from '../__testUtils__/operationMatrix';
import type { TestPerson } from '../__testUtils__/TestPerson';
import { TestPortal } from '../__testUtils__/TestPortal';
import { accessOperations } from './accessOperations';

jest.setTimeout(60_000);

const operations = accessOperations(JSON.parse('{}'));
const roles: Who[] = ['employee', 'manager', 'admin', 'auditor', 'owner'];
const REFUSAL = 'You need the permission';

it('says of every operation who may ask for it', () => {
  expect(operationMatrix.map(({ operation }) => operation).sort()).toEqual(
    operations.map(({ id }) => id).sort(),
  );
});

describe.each(TestMongo.engines())('who may what on %s', engine => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
  });

  afterAll(() => portal.stop());

  const ask = async (person: TestPerson, row: MatrixRow) => {
    const { method, path } = operations.find(({ id }) => id === row.operation)!;
    return await person.send(method, pathOf(path), row);
  };

  it.each(operationMatrix)(
    'P1 P12 lets only the right people through to $operation',
    async row => {
      const expected = row.who === 'everybody' ? roles : row.who;
      const passed: Who[] = [];
      const statuses: number[] = [];
      for (const role of roles) {
        const answer = await ask(await portal.person(PEOPLE[role]), row);
        const isRefused =
          answer.status === 403 && answer.message.startsWith(REFUSAL);
        passed.push(...(isRefused ? [] : [role]));
        statuses.push(answer.status);
      }
      expect(statuses).not.toContain(401);
      expect(Math.max(...statuses)).toBeLessThan(500);
      expect(passed).toEqual(expected);

      expect((await ask(portal.service(), row)).status).toBe(403);
      expect((await ask(portal.nobody(), row)).status).toBe(401);
    },
  );

  it('P13 refuses the limited token of a cookie', async () => {
    const token = await portal.limitedToken('auditor');
    const events = () => request(portal.server).get('/api/access/audit/events');
    const answers = [
      await events().set('authorization', `Bearer ${token}`),
      await events().set('cookie', `backstage-auth=${token}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('leaves an event of every refusal, with who was refused what', async () => {
    const employee = await portal.person('employee');
    await employee.get('/audit/events');
    const auditor = await portal.person('auditor');
    const { body } = await auditor.get('/audit/events', {
      action: 'access-refuse',
      actor: 'user:default/employee',
      limit: 1,
    });
    expect(body.items).toMatchObject([
      {
        outcome: 'failure',
        severity: 'medium',
        meta: { permission: 'access.audit.read' },
        request: { method: 'GET', path: '/api/access/audit/events' },
      },
    ]);
  });

  it('answers alike for ids that are hidden and ids that nothing has', async () => {
    const admin = await portal.person('admin');
    const one = await admin.post(`/grants/${pathOf(':id')}/revoke`, {
      reason: 'It is not there',
    });
    expect(one.status).toBe(404);
    const odd = await admin.post('/grants/$ne/revoke', {
      reason: 'It is not there',
    });
    expect(odd.status).toBe(404);
  });
});

import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { PORTAL } from '../__testUtils__/exampleCatalog';
import { Launch } from '../__testUtils__/Launch';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

const ACTIONS = '/.backstage/actions/v1/actions';

interface ListedAction {
  id: string;
  attributes: { readOnly: boolean; destructive: boolean };
}

describe.each(TestMongo.engines())('actions on %s', engine => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await TestPortal.start(engine);
    await Launch.create(portal).see('H-01', { status: 500 });
  });
  afterAll(() => portal.stop());

  const act = async (name: string, action: string, input: object) => {
    const person = await portal.person(name);
    const { body } = await person.post(
      `${ACTIONS}/readiness:${action}/invoke`,
      input,
    );
    return body.output ?? body.error.message;
  };
  const ring = { rollout: 'launch', ring: 'pilot' };

  it('read, explain and propose, and none decides or waives', async () => {
    const { body } = await (await portal.person('owner')).get(ACTIONS);
    const actions: ListedAction[] = body.actions;
    expect(
      actions.map(({ id, attributes }) => [id, attributes.readOnly]).sort(),
    ).toEqual([
      ['readiness:explain-gate', true],
      ['readiness:get-verdict', true],
      ['readiness:path-to-go', true],
      ['readiness:propose-decision', false],
    ]);
    expect(actions.every(({ attributes }) => !attributes.destructive)).toBe(
      true,
    );
  });

  it('tell what the person they are run for would be told over HTTP', async () => {
    const verdict = await act('owner', 'get-verdict', ring);
    const owner = await portal.person('owner');
    const { body } = await owner.get('/rollouts/launch/rings/pilot/verdict');
    expect(verdict).toMatchObject({
      ...{ verdict: 'no-go', asOf: body.asOf },
      blockers: body.blockers.map(({ id }: { id: string }) => ({ id })),
    });
    expect(await act('owner', 'path-to-go', ring)).toMatchObject({
      verdict: 'no-go',
      owners: expect.arrayContaining([
        expect.objectContaining({ ownerRef: 'group:default/engineering' }),
      ]),
    });
    const gate = { scorecard: 'checks', scope: PORTAL, gate: 'H-01' };
    expect(await act('owner', 'explain-gate', gate)).toMatchObject({
      ...{ state: 'fail', rule: 'value.status == 200' },
      evidence: [{ channel: 'automatic', value: { status: 500 } }],
      fix: { text: 'Make H-01 so' },
    });
    expect(await act('other', 'get-verdict', ring)).toContain(
      'you may not see it',
    );
    expect(await act('other', 'explain-gate', gate)).toContain(
      'that you may see',
    );
  });

  it('propose in the name of the person, and only where they may edit the register', async () => {
    const proposal = {
      ...{ rollout: 'launch', workstream: 'hosting' },
      question: 'Who carries the pager at night?',
    };
    portal.audited.take();
    expect(await act('owner', 'propose-decision', proposal)).toEqual({
      ...{ id: 'D-03', status: 'In discovery' },
    });
    expect(portal.audited.take('register-change')).toHaveLength(1);
    const owner = await portal.person('owner');
    const path = '/rollouts/launch/registers/decisions';
    const { body } = await owner.get(path);
    expect(body.items[2]).toMatchObject({
      ...{ id: 'D-03', proposed: true, blocksRings: [] },
      changedBy: 'user:default/owner',
    });
    // Whoever changes it takes it up.
    const taken = await owner.post(`${path}/D-03`, {
      ...{ revision: 1, status: 'Drafted' },
    });
    expect(taken.body.proposed).toBeUndefined();
    for (const [who, over, sentence] of [
      ['auditor', {}, 'readiness.register.edit'],
      ['other', {}, 'you may not see it'],
      ['owner', { workstream: 'ops' }, "names 'ops'"],
      ['owner', { question: 'Who' }, '5 is the least'],
    ] as const) {
      expect(
        await act(who, 'propose-decision', { ...proposal, ...over }),
      ).toContain(sentence);
    }
    const program = portal.program('ci-verdict');
    const invocation = `${ACTIONS}/readiness:get-verdict/invoke`;
    expect((await program.post(invocation, ring)).status).toBe(403);
  });
});

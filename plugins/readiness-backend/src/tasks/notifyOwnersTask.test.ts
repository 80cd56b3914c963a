import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { INDEX, PORTAL } from '../__testUtils__/exampleCatalog';
import { Launch } from '../__testUtils__/Launch';
import { TestPortal } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('notifying owners on %s', engine => {
  let portal: TestPortal;
  let launch: Launch;

  beforeEach(async () => {
    portal = await TestPortal.start(engine);
    launch = Launch.create(portal);
  });
  afterEach(() => portal.stop());

  /** Who is told what, now. */
  const told = async () => {
    await portal.runTask('notify-owners');
    return new Map(
      portal.notifications
        .take()
        .map(({ recipients, payload }) => [refOf(recipients), payload]),
    );
  };
  const see = async (scopeRef: string, status: number) => {
    portal.probe.sees({ value: { status } }, scopeRef);
    await portal.runTask('collect-probe');
  };

  it('tells the owner once what got worse, in one message a day', async () => {
    await see(PORTAL, 200);
    await see(INDEX, 200);
    expect(await told()).toEqual(new Map());
    await see(PORTAL, 500);
    await see(INDEX, 500);
    const first = await told();
    // In a rollout the owner of the area, elsewhere the owner of the scope.
    expect([...first.keys()].sort()).toEqual([
      'group:default/engineering',
      'group:default/search',
    ]);
    expect(first.get('group:default/search')).toMatchObject({
      title: 'Readiness: 1 thing needs you',
      description: expect.stringContaining(
        'Does the service answer? (The index) went from pass to fail',
      ),
      ...{ link: '/readiness/mine', severity: 'normal', topic: 'readiness' },
    });
    // Well again and worse again on the same day: another message waits for tomorrow.
    await see(INDEX, 200);
    await see(INDEX, 502);
    expect(await told()).toEqual(new Map());
    portal.clock.advance({ days: 1 });
    await see(INDEX, 502);
    const next = await told();
    expect(next.get('group:default/search')?.description).toContain(
      'The index',
    );
    expect(await told()).toEqual(new Map());
  });

  it('tells of what grew old, and nothing of what was seen again meanwhile', async () => {
    await see(PORTAL, 200);
    portal.clock.advance({ days: 1 });
    const stale = await told();
    expect(stale.get('group:default/engineering')?.description).toContain(
      'went from pass to stale',
    );
    portal.clock.advance({ days: 1 });
    await see(PORTAL, 200);
    portal.clock.advance({ seconds: 60 });
    expect((await told()).has('group:default/engineering')).toBe(false);
  });

  it('warns of the end of a waiver 14, 7 and 1 days before, and of a decision before and after it is due', async () => {
    await launch.see('H-02', { onCall: 1 });
    await launch.waive('H-02', 20);
    const messages: Array<{ day: number; to: string; text: string }> = [];
    for (let day = 0; day <= 20; day += 1) {
      for (const [to, { description: text = '' }] of await told()) {
        messages.push({ day, to, text });
      }
      portal.clock.advance({ days: 1 });
    }
    const days = (words: string) =>
      messages.filter(({ text }) => text.includes(words)).map(({ day }) => day);
    // It ends on the twentieth day: who asked and who has to see to the gate both know.
    expect(days('The waiver of H-02')).toEqual([6, 6, 13, 13, 19, 19]);
    expect(
      messages
        .filter(({ text }) => text.includes('The waiver'))
        .slice(0, 2)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['group:default/engineering', 'user:default/platform-owner']);
    // Due on 1 December at midnight, and it began on 20 November at ten.
    expect(days('D-01')).toEqual([4, 11]);
  });

  it('says at once that a decision does not hold any more, and what regressed after it', async () => {
    await launch.answer();
    await launch.see('H-02', { onCall: 2 });
    await told();
    const { status } = await launch.decide({ decision: 'go' });
    expect(status).toBe(201);
    expect(await told()).toEqual(new Map());
    portal.clock.advance({ seconds: 60 });
    await launch.see('H-01', { status: 500 });
    const urgent = await told();
    expect(urgent.get('user:default/platform-owner')).toMatchObject({
      title: 'Readiness: 1 thing needs you at once',
      severity: 'high',
      description: expect.stringContaining(
        "The go for the ring 'pilot' of Launch of the portal does not hold any more, for H-01",
      ),
    });
    expect(urgent.get('group:default/engineering')).toMatchObject({
      severity: 'high',
    });
    expect(await told()).toEqual(new Map());
  });

  it('tries again when the notifications did not answer', async () => {
    await see(PORTAL, 200);
    await see(PORTAL, 500);
    portal.notifications.fail(true);
    expect(await told()).toEqual(new Map());
    portal.notifications.fail(false);
    expect([...(await told()).keys()]).toEqual(['group:default/engineering']);
  });
});

function refOf(recipients: NotificationSendOptions['recipients']): string {
  return recipients.type === 'entity' ? String(recipients.entityRef) : '';
}

import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import {
  exampleGroups,
  exampleStaff,
  group,
  user,
} from '../__testUtils__/exampleStaff';
import { ReviewCampaign } from '../__testUtils__/ReviewCampaign';
import { ReviewPortal } from '../__testUtils__/ReviewPortal';

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('attacks on reviews on %s', engine => {
  let portal: ReviewPortal;
  beforeAll(async () => {
    portal = await ReviewPortal.start(engine);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.reset());

  it.each([
    ['nobody', 'does not have'],
    ['manager', 'holds the role manager'],
  ])('R2 refuses %s to fall back on', async (name, words) => {
    const opened = await portal.post('auditor', '/reviews', {
      title: 'First quarter',
      dueAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
      fallbackReviewerRef: user(name),
    });
    expect(opened.status).toBe(400);
    expect(opened.message).toContain(words);
    expect((await portal.audited('review-open'))[0].outcome).toBe('failure');
    const byAdmin = await portal.post('admin', '/reviews', {
      title: 'Mine',
      dueAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
      fallbackReviewerRef: user('employee'),
    });
    expect(byAdmin.status).toBe(403);
  });

  it('R2 takes no decision about oneself, of a swapped reviewer, or of one who lost the authority', async () => {
    const campaign = await ReviewCampaign.open(portal);
    const items = portal.mongo
      .service('access')
      .collection('access_review_items');
    const own = await campaign.decide('auditor', 'auditor', 'keep');
    expect(own.status).toBe(403);
    const { id } = await campaign.item('owner');
    await items.updateOne(
      { 'frozen.id': id },
      {
        $set: {
          reviewerRef: user('owner'),
          'frozen.reviewerRef': user('owner'),
        },
      },
    );
    const swapped = await campaign.decide('owner', 'owner', 'keep');
    expect(swapped.status).toBe(409);
    expect((await campaign.detail()).integrity.join()).toContain(`Item ${id}`);

    await portal.accept(
      { ...exampleGroups, iberia: { parent: 'company', leader: 'lead' } },
      exampleStaff,
    );
    const lost = await campaign.decide('manager', 'member', 'keep');
    expect(lost.status).toBe(403);
    expect(lost.message).toContain('lead no group above user:default/member');
    const { chief, ...left } = exampleStaff;
    await portal.accept(exampleGroups, left);
    // Who left the organisation is not even let in.
    expect((await campaign.decide('chief', 'admin', 'keep')).status).toBe(401);

    await portal.services.roles.withhold({
      userRef: user('head'),
      role: 'manager',
      scopeRef: group('br'),
      by: user('employee'),
      reason: 'Another review said so',
    });
    expect((await campaign.decide('head', 'manager', 'keep')).status).toBe(403);
    const refused = await portal.audited('review-decide');
    expect(refused.map(({ outcome }) => outcome)).toEqual(
      refused.map(() => 'failure'),
    );
    expect(refused).toHaveLength(4);
  });

  it('R3 says which item was changed, deleted or added, and what was edited after closing', async () => {
    const campaign = await ReviewCampaign.open(portal);
    const access = portal.mongo.service('access');
    const items = access.collection<{ _id: string }>('access_review_items');
    const integrity = async () => (await campaign.detail()).integrity;
    await campaign.keepAllBut();
    expect(await integrity()).toEqual([]);

    await items.updateOne(
      { _id: `${campaign.id}/0005` },
      { $set: { 'frozen.scopeRef': group('finance') } },
    );
    expect(await integrity()).toEqual([
      expect.stringMatching(/^Item 0005 was changed/),
      expect.stringMatching(/^The population does not have the hash/),
    ]);
    const tampered = await campaign.close();
    expect(tampered.body.items[4].remediation).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('changed after the review was opened'),
    });
    await items.updateOne(
      { _id: `${campaign.id}/0005` },
      { $set: { 'frozen.scopeRef': group('iberia') } },
    );

    expect(await integrity()).toEqual([]);
    const before = await campaign.file('json');
    await items.updateOne(
      { _id: `${campaign.id}/0001` },
      { $set: { decision: 'revoke' } },
    );
    expect(await integrity()).toEqual([
      'Item 0001 says revoke, and its history says keep',
      'What became of item 0001 was changed after the review was closed',
      expect.stringMatching(/^The review does not have the hash/),
    ]);
    expect(await campaign.file('json')).not.toBe(before);
    expect((await campaign.decide('chief', 'admin', 'keep')).status).toBe(409);

    await items.deleteOne({ _id: `${campaign.id}/0002` });
    await items.insertOne({
      ...(await items.findOne({ _id: `${campaign.id}/0003` })),
      _id: `${campaign.id}/0009`,
    });
    expect((await integrity()).join()).toMatch(
      /Item 0002 was deleted.*Item 0003 was changed/,
    );
    await access
      .collection<{ _id: string }>('access_reviews')
      .updateOne({ _id: campaign.id }, { $set: { state: 'open' } });
    expect(await integrity()).toContain(
      'The review was opened again after it was closed',
    );
  });

  it('R4 R6 shows as failed what remains: another grant of the same role, the last admin', async () => {
    const campaign = await ReviewCampaign.open(portal);
    await campaign.keepAllBut('admin', 'manager');
    await campaign.decide('chief', 'admin', 'revoke', 'Moved to another job');
    await campaign.decide('head', 'manager', 'revoke', 'Leads it no more');
    await portal.services.roles.grant(
      {
        role: 'manager',
        subjectRef: user('manager'),
        scopeRef: group('emea'),
        reason: 'Slipped in before the review was closed',
      },
      user('admin'),
    );
    const { body } = await campaign.close();
    expect(body.review.counts).toMatchObject({ revoked: 2, verified: 0 });
    expect((await campaign.item('admin')).remediation).toMatchObject({
      state: 'failed',
      message: expect.stringMatching(/last admin.*still holds the role admin/),
    });
    expect((await campaign.item('manager')).remediation).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('by the grant'),
    });
    const failed = await portal.audited('role-revoke');
    expect(failed.map(({ outcome }) => outcome)).toContain('failure');
    expect((await portal.get('admin', '/people')).status).toBe(200);
  });

  it('R2 lets nobody strip everybody by closing before the reviewers could answer', async () => {
    const request = {
      title: 'All at once',
      dueAt: new Date(Date.now() + 23 * 3_600_000).toISOString(),
      fallbackReviewerRef: user('employee'),
    };
    const hasty = await portal.post('auditor', '/reviews', request);
    expect(hasty.status).toBe(400);
    expect(hasty.message).toContain('at least 24 hours');

    const campaign = await ReviewCampaign.open(portal);
    await campaign.keepAllBut('owner', 'lead');
    const { dueAt } = (await campaign.detail()).review;
    const early = await campaign.close();
    expect(early.status).toBe(409);
    expect(early.message).toContain('2 of 8 items without an answer');
    expect(early.message).toContain(dueAt);
    expect((await campaign.detail()).review.state).toBe('open');
    expect((await portal.get('owner', '/org')).status).toBe(200);
    await campaign.keepAllBut();
    expect((await campaign.close()).status).toBe(200);
  });

  it('R4 does not call a revocation done that failed while the role does not count for a moment', async () => {
    const campaign = await ReviewCampaign.open(portal);
    await campaign.keepAllBut('admin', 'member');
    await campaign.decide('chief', 'admin', 'revoke', 'Moved to another job');
    // The scope of one is gone, and somebody else is gone altogether, when the database fails.
    const { finance, ...groups } = exampleGroups;
    const { owner, employee, member, ...staff } = exampleStaff;
    await campaign.decide('manager', 'member', 'revoke', 'Does it no more');
    await portal.accept(groups, staff);
    const revoke = jest
      .spyOn(portal.services.roles, 'revoke')
      .mockRejectedValue(new Error('The database is away'));
    const { items } = await campaign.closeWhenDue();
    revoke.mockRestore();
    const stateOf = (name: string) =>
      items.find(({ userRef }) => userRef === user(name))?.remediation;
    for (const name of ['admin', 'member']) {
      expect(stateOf(name)).toMatchObject({
        state: 'failed',
        message: expect.stringMatching(/database is away.*still holds/),
      });
    }
  });

  it('R4 gives leadership back that a review revoked: by an admin, with an event', async () => {
    const campaign = await ReviewCampaign.open(portal);
    await campaign.keepAllBut('manager');
    await campaign.decide('head', 'manager', 'revoke', 'Leads it no more');
    await campaign.close();
    expect((await portal.get('manager', '/people')).status).toBe(403);
    const restore = (name: string, over: object = {}) =>
      portal.post(name, '/leadership/restore', {
        userRef: user('manager'),
        scopeRef: group('emea'),
        reason: 'The review was mistaken',
        ...over,
      });
    for (const name of ['manager', 'head', 'auditor']) {
      expect((await restore(name)).status).toBe(403);
    }
    expect((await restore('admin', { userRef: user('lead') })).status).toBe(
      404,
    );
    expect((await restore('admin')).body).toEqual({
      userRef: user('manager'),
      role: 'manager',
      scopeRef: group('emea'),
    });
    expect((await portal.get('manager', '/people')).status).toBe(200);
    const recorded = await portal.audited('role-restore');
    expect(recorded.at(-1)).toMatchObject({
      outcome: 'success',
      severity: 'high',
      actor: { ref: user('admin') },
      target: user('manager'),
      meta: { scope: group('emea'), reason: 'The review was mistaken' },
    });
  });

  it('R4 does not call it done while a role is held through a group that others keep', async () => {
    await portal.services.roles.grant(
      {
        role: 'product-partner',
        subjectRef: group('emea'),
        scopeRef: group('finance'),
        reason: 'Looks after what finance owns',
      },
      user('admin'),
    );
    const first = await ReviewCampaign.open(portal);
    await first.keepAllBut('advocate');
    await first.closeWhenDue();
    expect(await first.item('advocate')).toMatchObject({
      viaGroupRef: group('emea'),
      remediation: {
        state: 'failed',
        message: expect.stringContaining(
          'take user:default/advocate out of that group',
        ),
      },
    });

    const second = await ReviewCampaign.open(portal);
    await second.keepAllBut('advocate', 'manager');
    await second.closeWhenDue();
    expect((await second.item('advocate')).remediation?.state).toBe('done');
    await expect(
      portal.services.resolver.resolve(user('advocate')),
    ).resolves.toMatchObject({ partnerOf: [] });
  });
});

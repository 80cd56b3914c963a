import { createHash } from 'node:crypto';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import { user } from '../__testUtils__/exampleStaff';
import { ReviewCampaign } from '../__testUtils__/ReviewCampaign';
import { ReviewPortal } from '../__testUtils__/ReviewPortal';
import { AccessAuthorizer } from '../service/AccessAuthorizer';
import { createReviews } from '../service/createReviews';

const sha256 = (text: string) =>
  createHash('sha256').update(text, 'utf8').digest('hex');

/** How the manifest says that an auditor can check a hash, written without the product's code. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, held) =>
    held && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(
          Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : held,
  );

jest.setTimeout(60_000);

describe.each(TestMongo.engines())('reviews on %s', engine => {
  let portal: ReviewPortal;
  beforeAll(async () => {
    portal = await ReviewPortal.start(engine);
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.reset());

  it('R4 takes roles away: open, decide, close, gone at the next request, proved by evidence', async () => {
    const campaign = await ReviewCampaign.open(portal);
    const opened = await campaign.detail();
    expect(
      opened.items.map(({ userRef, role, reviewerRef }) =>
        [userRef, role, reviewerRef].map(text => text.split('/').at(-1)),
      ),
    ).toEqual([
      ['admin', 'admin', 'chief'],
      ['auditor', 'auditor', 'employee'],
      ['chief', 'manager', 'head'],
      ['head', 'manager', 'employee'],
      ['lead', 'manager', 'manager'],
      ['manager', 'manager', 'head'],
      ['member', 'product-partner', 'manager'],
      ['owner', 'platform-owner', 'employee'],
    ]);
    expect(opened.review.completeness).toMatchObject({
      people: 8,
      byRole: { manager: 4, admin: 1 },
      byOrigin: { grant: 4, leadership: 4 },
      grants: { active: 4, covered: 4 },
      leaderships: { named: 4, covered: 4 },
    });

    expect((await portal.get('owner', '/org')).status).toBe(200);
    await campaign.keepAllBut('owner', 'lead', 'member');
    await campaign.decide('employee', 'owner', 'keep');
    await campaign.decide('employee', 'owner', 'revoke', 'Left the platform');
    await campaign.decide('manager', 'lead', 'revoke', 'Leads it no more');
    const closed = await campaign.closeWhenDue();

    expect(closed).toMatchObject({
      integrity: [],
      review: {
        state: 'closed',
        closedBy: user('auditor'),
        counts: { items: 8, kept: 5, revoked: 2, unanswered: 1, verified: 3 },
      },
    });
    expect(
      closed.items
        .filter(({ decision }) => decision !== 'keep')
        .map(({ remediation }) => remediation?.state),
    ).toEqual(['done', 'done', 'done']);
    expect((await portal.get('owner', '/org')).status).toBe(403);
    expect((await portal.get('lead', '/people')).status).toBe(403);
    await expect(
      portal.services.resolver.resolve(user('member')),
    ).resolves.toMatchObject({ partnerOf: [] });
    const kept = (await portal.services.roles.list()).find(
      ({ role }) => role === 'admin',
    );
    expect(kept).toMatchObject({ lastReviewedBy: user('chief') });
    expect((await campaign.item('owner')).history).toMatchObject([
      { decision: 'keep' },
      { decision: 'revoke', reason: 'Left the platform' },
    ]);

    const [manifest, again] = [
      JSON.parse(await campaign.file('manifest')),
      JSON.parse(await campaign.file('manifest')),
    ];
    const [json, csv] = [
      await campaign.file('json'),
      await campaign.file('csv'),
    ];
    expect(manifest).toMatchObject({
      differences: [],
      exportedBy: user('auditor'),
      files: [{ sha256: sha256(json) }, { sha256: sha256(csv) }],
    });
    expect(again.files).toEqual(manifest.files);
    const { population, outcomes } = JSON.parse(json);
    expect(sha256(canonical(population))).toBe(opened.review.populationHash);
    const { populationHash, closedBy, closedAt, closingHash } = manifest;
    expect(
      sha256(canonical({ populationHash, closedBy, closedAt, outcomes })),
    ).toBe(closingHash);
    expect(csv.split('\r\n')).toHaveLength(10);
    expect(csv).toContain("'=HYPERLINK(");
    expect(csv).not.toMatch(/(^|,)"?=/m);

    const [open] = await portal.audited('review-open');
    expect(open).toMatchObject({
      outcome: 'success',
      actor: { ref: user('auditor') },
      meta: { populationHash },
    });
    const [close] = await portal.audited('review-close');
    expect(close).toMatchObject({ target: campaign.id, meta: { closingHash } });
    expect(await portal.audited('review-decide')).toHaveLength(8);
    expect(await portal.audited('role-revoke')).toHaveLength(3);
    expect(await portal.audited('review-export')).toHaveLength(4);
  });

  it('shows reviewers their own items, and nothing of others by text or count', async () => {
    const campaign = await ReviewCampaign.open(portal);
    const own = await campaign.detail('chief');
    expect(own.items.map(({ userRef }) => userRef)).toEqual([user('admin')]);
    expect(own.review).toMatchObject({ counts: { items: 1, unanswered: 1 } });
    expect(own.review).not.toHaveProperty('completeness');
    expect((await portal.get('chief', '/reviews')).body.items).toMatchObject([
      { counts: { items: 1 } },
    ]);
    expect((await portal.get('auditor', '/reviews')).body.items).toMatchObject([
      { counts: { items: 8 } },
    ]);

    const { id } = await campaign.item('owner');
    const missing = await portal.get('member', '/reviews/none');
    const hidden = await portal.get('member', `/reviews/${campaign.id}`);
    expect((await portal.get('member', '/reviews')).body).toEqual({
      items: [],
    });
    expect([missing.status, hidden.status]).toEqual([404, 404]);
    expect(hidden.message).toBe(missing.message.replace('none', campaign.id));
    const [ofOthers, ofNobody] = await Promise.all(
      [id, '9999'].map(item =>
        campaign.decideItem('chief', item, {
          decision: 'keep',
          reason: 'Mine to decide, I say',
        }),
      ),
    );
    expect([ofOthers.status, ofNobody.status]).toEqual([404, 404]);
    expect(ofOthers.message).toBe(ofNobody.message.replace('9999', id));
    const refused = [
      await campaign.close('chief'),
      await portal.get('chief', `/reviews/${campaign.id}/evidence`),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403]);
    expect((await campaign.decide('chief', 'admin', 'keep', 'ok')).status).toBe(
      400,
    );
  });

  it('lets one of two closings win, and no decision slip in beside it', async () => {
    const campaign = await ReviewCampaign.open(portal);
    await campaign.keepAllBut();
    const { id } = await campaign.item('admin');
    const decision = {
      decision: 'revoke',
      reason: 'Runs it no day of the week',
    };
    const [one, other, decided] = await Promise.all([
      campaign.close(),
      campaign.close(),
      campaign.decideItem('chief', id, decision),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const { review, integrity } = await campaign.detail();
    expect(integrity).toEqual([]);
    expect(review.counts.kept).toBe(decided.status === 200 ? 7 : 8);
    const late = await campaign.decideItem('chief', id, decision);
    expect(late.status).toBe(409);
  });

  it('closes by itself what is overdue or was interrupted, its auditor’s own role among it', async () => {
    const campaign = await ReviewCampaign.open(portal);
    await portal.runTask('close-overdue-reviews');
    expect((await campaign.detail()).review.state).toBe('open');

    const { services } = portal;
    const later = () => new Date(Date.now() + 3 * 86_400_000);
    const { closing, reviews } = await createReviews({
      ...services,
      authorizer: AccessAuthorizer.create(services),
      now: later,
    });
    const credentials = await portal.credentials('chief');
    const { id } = await campaign.item('admin');
    await expect(
      reviews.decide(
        campaign.id,
        id,
        { decision: 'keep', reason: 'Too late for anything' },
        { credentials },
      ),
    ).rejects.toThrow(/was due at .* decisions are not taken any more/);

    const takenAt = async (at: Date) => {
      await portal.mongo
        .service('access')
        .collection<{ _id: string }>('access_reviews')
        .updateOne(
          { _id: campaign.id },
          { $set: { state: 'closing', closing: { by: user('auditor'), at } } },
        );
    };
    // What somebody closes at this moment is theirs to close, and no failure.
    await takenAt(later());
    await closing.closeOverdue();
    expect(await portal.audited('review-close')).toEqual([]);
    await takenAt(new Date(0));
    await closing.closeOverdue();
    expect((await portal.get('auditor', '/reviews')).body.items).toEqual([]);
    await expect(reviews.reviewFacts()).resolves.toMatchObject({
      open: 0,
      closed: 1,
      last: { unanswered: 8, verified: 7 },
    });
    const [closed] = await portal.audited('review-close');
    expect(closed).toMatchObject({
      outcome: 'success',
      target: campaign.id,
      meta: { overdue: true },
    });
  });
});

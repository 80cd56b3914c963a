import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { Company } from './Company.mjs';
import { closeBrowser, openAs, PHONE, signInAs } from './openAs.mjs';
import { seriousAxeFindings } from './seriousAxeFindings.mjs';

const INSIGHTS = '/builder-insights/insights';

const company = Company.create({
  orgFile: process.env.ORG_FILE,
  oktaUrl: process.env.OKTA_URL,
  backendUrl: process.env.BACKEND_URL,
});

after(closeBrowser);

const aCapture = fields => ({
  clientId: randomUUID(),
  verbatim: `Journey ${randomUUID().slice(0, 8)} needs to know`,
  capturedAt: new Date().toISOString(),
  ...fields,
});

/** Stores an insight in somebody's name and returns it. */
async function captured(person, fields) {
  const { status, body } = await company.ask('/builder-insights/insights', {
    token: await company.tokenOf(person),
    method: 'POST',
    body: aCapture(fields),
  });
  assert.equal(status, 201);
  return body.insight;
}

const open = (page, insight) => page.goto(`${INSIGHTS}?insight=${insight.id}`);
const sees = (page, insight) =>
  page.getByRole('dialog').getByText(insight.verbatim).first().waitFor();
const seesNothing = page =>
  page.getByText('There is no such insight that you may see.').waitFor();

test('everybody reads what their access is and where it comes from', async () => {
  const manager = await openAs('manager', { path: '/access' });
  await manager.getByText(/^You are .*manager.* EMEA/).waitFor();
  await manager
    .getByRole('row', {
      name: /Builder Relations EMEA.*Organisation and sign-in.*Counts/,
    })
    .waitFor();
  const tabs = manager.getByRole('navigation', { name: 'Access' });
  await tabs.getByRole('link', { name: 'People and roles' }).waitFor();
  assert.equal(
    await tabs.getByRole('link', { name: 'Audit trail' }).count(),
    0,
  );
  await manager.goto('/access/audit');
  await manager.getByText('It is for auditors.').waitFor();
});

test('an insight says why one can see it, and a hidden one says nothing', async () => {
  const insight = await captured('advocate');
  const manager = await openAs('manager', { path: INSIGHTS });
  await open(manager, insight);
  await sees(manager, insight);
  await manager.getByRole('button', { name: /Why can I see this/ }).click();
  await manager
    .getByRole('dialog')
    .getByText(/manager/i)
    .first()
    .waitFor();
});

test('S8 a person whom Okta suspends is thrown out at the next request', async () => {
  const page = await openAs('rsiddiqui', { path: '/builder-insights/capture' });
  await page
    .getByRole('textbox', { name: 'What did the builder say?' })
    .waitFor();
  const token = await company.tokenOf('rsiddiqui');
  try {
    await company.suspend('rsiddiqui');
    const { body } = await company.until(
      ({ status }) => status === 401,
      '/access/me',
      { token },
    );
    assert.match(body.error.message, /sign in again/i);
    await page
      .getByRole('navigation', { name: 'Builder Insights' })
      .getByRole('link', { name: 'Insights', exact: true })
      .click();
    await page.getByRole('button', { name: 'Sign in with Okta' }).waitFor();
    await page.getByText(/session has ended|access was withdrawn/).waitFor();
  } finally {
    await company.activate('rsiddiqui');
  }
  await openAs('rsiddiqui', { path: INSIGHTS });
});

test('O9 a person who moves sees the new team and no longer the old', async () => {
  const old = await captured('advocate-amer');
  const next = await captured('skalligeris');
  const page = await openAs('tlindqvist', { path: INSIGHTS });
  await open(page, old);
  await sees(page, old);
  await open(page, next);
  await seesNothing(page);
  try {
    await company.move('tlindqvist', 'br-emea-south');
    await company.readOrg(
      ({ accepted }) => accepted.changes.peopleChanged === 1,
    );
    // Okta's word that a membership ended ends the session, too.
    await open(page, next);
    await signInAs(page, 'tlindqvist');
    await sees(page, next);
    await open(page, old);
    await seesNothing(page);
  } finally {
    await company.move('tlindqvist', 'br-amer-west');
    company.restore();
    await company.readOrg(
      ({ accepted }) => accepted.changes.peopleChanged === 1,
    );
  }
});

test('O8 a reading that loses many people waits for a second person', async () => {
  const people = ({ accepted }) => accepted.people;
  const lost = company.loseMembersOf([
    'br-apac-india-community',
    'br-apac-india',
    'br-apac-japan-korea',
    'br-apac-southeast',
    'br-emea-dach',
    'br-emea-italy',
    'br-latam-brazil',
    'br-latam-spanish',
  ]);
  assert.ok(lost.length >= 7);
  let before;
  try {
    const admin = await openAs('admin', { path: '/access/organisation' });
    await admin.getByRole('button', { name: 'Read the source now' }).click();
    const token = await company.tokenOf('admin');
    const status = await company.until(({ body }) => body.held, '/access/org', {
      token,
    });
    before = people(status.body);
    // Nobody lost anything yet.
    await company.tokenOf(lost[0]);

    await admin.goto('/access/organisation');
    await admin
      .getByText('A reading is held back until two people agree to it')
      .waitFor();
    await admin
      .getByRole('textbox', { name: 'Reason' })
      .fill('These teams were closed on Friday');
    await admin.getByRole('button', { name: 'Propose to take it' }).click();
    await admin.getByText(/nobody decides alone/).waitFor();
    assert.equal(
      await admin.getByRole('button', { name: 'Approve and take it' }).count(),
      0,
    );

    const owner = await openAs('platform-owner', {
      path: '/access/organisation',
    });
    await owner
      .getByText(/proposed it\. It comes into force as soon as you approve it/)
      .waitFor();
    await owner
      .getByRole('textbox', { name: 'Reason' })
      .fill('Confirmed with the people team');
    await owner.getByRole('button', { name: 'Approve and take it' }).click();
    await owner
      .getByText(`${before - lost.length} people`)
      .first()
      .waitFor();
    await assert.rejects(company.tokenOf(lost[0]), /not in the organisation/);
  } finally {
    company.restore();
    await company.readOrg(
      ({ accepted }) => accepted.people === (before ?? accepted.people),
    );
  }
});

test('R5 emergency access: a banner while it lasts, the trail flags it, somebody else reviews it', async () => {
  const insight = await captured('advocate', { sensitivity: 'restricted' });
  const owner = await openAs('platform-owner', { path: INSIGHTS });
  await open(owner, insight);
  await seesNothing(owner);

  await owner.goto('/access/break-glass');
  await owner
    .getByRole('textbox', { name: 'What is the emergency' })
    .fill('An account escalated and nobody of the team is awake');
  await owner
    .getByRole('combobox', { name: 'Group whose insights it opens' })
    .fill('EMEA South');
  await owner
    .getByRole('option', { name: /EMEA South/ })
    .first()
    .click();
  await owner.getByRole('button', { name: 'Take emergency access' }).click();
  await owner.getByText('You have emergency access').first().waitFor();

  await open(owner, insight);
  await sees(owner, insight);
  const banner = owner.getByText(/Emergency access for .* is on/);
  await banner.waitFor();
  await owner.goto('/access/break-glass');
  await owner.getByRole('button', { name: 'End now' }).click();
  await owner.getByText('Your last use is being reviewed').waitFor();
  await open(owner, insight);
  await seesNothing(owner);
  await banner.waitFor({ state: 'detached' });

  const auditor = await openAs('auditor', { path: '/access/break-glass' });
  await auditor.getByRole('button', { name: 'Review this use' }).click();
  await auditor.getByRole('radio', { name: 'Justified', exact: true }).check();
  await auditor
    .getByRole('textbox', { name: 'What you found' })
    .fill('One insight was read, of the account in the ticket');
  await auditor.getByRole('button', { name: 'Save the review' }).click();
  await auditor.getByText('Justified').first().waitFor();
  await auditor
    .getByRole('link', { name: 'What was done meanwhile' })
    .first()
    .click();
  await auditor.getByText('Read an insight').first().waitFor();
});

test('an auditor gets the three answers, each with a page to check it', async () => {
  const auditor = await openAs('auditor', { path: '/access/evidence' });
  for (const question of [/sign in/i, /roles/i, /review/i]) {
    await auditor.getByRole('heading', { name: question }).first().waitFor();
  }
  const links = await auditor
    .getByRole('link', { name: /^Check it/ })
    .evaluateAll(found => found.map(link => link.getAttribute('href')));
  assert.ok(links.length >= 3);
  for (const href of new Set(links)) {
    await auditor.goto(href);
    await auditor.getByRole('navigation', { name: 'Access' }).waitFor();
    assert.equal(
      await auditor.getByText('There is no such page').count(),
      0,
      href,
    );
  }
  await auditor.goto('/access/audit');
  await auditor.getByText(/The chain is intact: \d+ entries/).waitFor();
});

for (const colorScheme of ['light', 'dark']) {
  test(`on a phone, ${colorScheme}: no page of Access scrolls sideways and axe finds nothing serious`, async () => {
    const page = await openAs('auditor', {
      path: '/access',
      viewport: PHONE,
      colorScheme,
    });
    const places = [
      ['/access', () => page.getByText('You are an auditor')],
      ['/access/people', () => page.getByText('Odalys Ferrand').first()],
      [
        '/access/people/grants',
        () => page.getByText('Internal audit of Builder Insights').first(),
      ],
      [
        '/access/organisation',
        () => page.getByText('The organisation in force was read from'),
      ],
      [
        '/access/organisation/drift',
        () => page.getByText('Where the sign-in’s claim'),
      ],
      [
        '/access/reviews',
        () => page.getByRole('button', { name: 'Open a review' }).first(),
      ],
      ['/access/break-glass', () => page.getByText('Emergency access opens')],
      ['/access/audit', () => page.getByText(/The chain is intact/)],
      ['/access/evidence', () => page.getByText('SHA-256 over the answers')],
      ['/access/posture', () => page.getByText(/^Checked/)],
    ];
    for (const [path, landmark] of places) {
      await page.goto(path);
      await landmark().waitFor();
      const { scrollWidth, clientWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      assert.ok(
        scrollWidth <= clientWidth,
        `${path} is ${scrollWidth} px wide on ${clientWidth}`,
      );
      assert.deepEqual(await seriousAxeFindings(page), [], path);
    }
  });
}

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Company } from './Company.mjs';
import { closeBrowser, openAs, PHONE } from './openAs.mjs';
import { seriousAxeFindings } from './seriousAxeFindings.mjs';

const ROLLOUT = '/readiness/rollouts/builder-insights';
const CLI = fileURLToPath(
  new URL('../packages/readiness-cli/bin/readiness.mjs', import.meta.url),
);
// What app-config.yaml gives the pipeline in development.
const PIPELINE_TOKEN = 'not-a-secret-local-development-only';

const company = Company.create({
  orgFile: process.env.ORG_FILE,
  oktaUrl: process.env.OKTA_URL,
  backendUrl: process.env.BACKEND_URL,
});

after(closeBrowser);

/** A pipeline's question, and its exit code. */
function askAsPipeline(...more) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      CLI,
      'verdict',
      '--url',
      process.env.BACKEND_URL,
      '--rollout',
      'builder-insights',
      '--ring',
      'pilot',
      ...more,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, READINESS_TOKEN: PIPELINE_TOKEN },
    },
  );
  return { code: status, said: stdout + stderr };
}

/** What stands against the pilot, once everything that looks has looked. */
async function pilot(token, isRight = () => true) {
  const { body } = await company.until(
    answer => answer.status === 200 && isRight(answer.body),
    `${ROLLOUT}/rings/pilot/verdict`,
    { token },
  );
  return body;
}

const gatesIn = ({ blockers }, ...states) =>
  blockers
    .filter(({ kind, state }) => kind === 'gate' && states.includes(state))
    .map(({ id }) => id);

/** States in somebody's name that a gate holds. */
async function attest(gate, token) {
  const scope = {
    scorecardId: 'builder-insights',
    scopeRef: 'system:default/builder-insights',
  };
  const { body } = await company.ask(
    `/readiness/scopes/gate?scorecard=${scope.scorecardId}&ref=${scope.scopeRef}&gate=${gate}`,
    { token },
  );
  const { status } = await company.ask('/readiness/attestations', {
    token,
    method: 'POST',
    body: {
      ...scope,
      gateId: gate,
      holds: true,
      statement: body.gate.attestation.statement,
      note: 'Looked at it in the review of the pilot',
    },
  });
  assert.equal(status, 201);
}

async function decide(id, token) {
  const path = `${ROLLOUT}/registers/decisions`;
  const { body } = await company.ask(path, { token });
  const { revision } = body.items.find(entry => entry.id === id);
  const { status } = await company.ask(`${path}/${id}`, {
    token,
    method: 'POST',
    body: { revision, status: 'Done', outcome: 'As the direction says' },
  });
  assert.equal(status, 200);
}

async function askForWaiver(page, gate) {
  await page.goto(`/readiness/gates/${gate}`);
  await page.getByRole('button', { name: 'Ask for a waiver' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask for a waiver' });
  await dialog
    .getByRole('textbox', { name: 'Why it can be accepted' })
    .fill('The pilot is one team; metrics come with the first workload');
  await dialog
    .getByRole('textbox', { name: 'What keeps the harm small meanwhile' })
    .fill('The team looks at the health endpoint each morning');
  await dialog
    .getByLabel(/Ends at the beginning of/)
    .fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  await dialog.getByRole('button', { name: 'Ask for it' }).click();
  await page.getByText('somebody else has to approve it').first().waitFor();
}

test('the pilot: no-go on evidence, what is missing done or waived, a conditional go, and what came after', async () => {
  const token = await company.tokenOf('platform-owner');
  const looked = await pilot(
    token,
    ({ blockers }) =>
      !blockers.some(({ reason }) => reason.includes('observed yet')),
  );
  assert.equal(looked.verdict, 'no-go');

  const owner = await openAs('platform-owner', { path: '/readiness' });
  await owner.getByText(/^Pilot: no-go\./).waitFor();
  const before = askAsPipeline('--accept', 'conditional-go');
  assert.equal(before.code, 1, before.said);
  assert.match(before.said, /RC-02/);

  await owner
    .getByRole('link', { name: 'What has to be done' })
    .first()
    .click();
  await owner
    .getByRole('link', { name: /claims or groups used for entitlement/ })
    .first()
    .click();
  await owner.getByRole('button', { name: 'State how it is' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'It holds' }).check();
  await dialog
    .getByRole('textbox', { name: 'How you saw it' })
    .fill('The claims are in docs/identity.md, approved in the review');
  await dialog.getByRole('button', { name: 'Sign and save' }).click();
  await owner.getByText('Your statement is saved.').first().waitFor();

  for (const gate of gatesIn(await pilot(token), 'unknown', 'stale')) {
    await attest(gate, token);
  }
  for (const { id } of looked.blockers.filter(
    ({ kind }) => kind === 'decision',
  )) {
    await decide(id, token);
  }

  const failing = gatesIn(await pilot(token), 'fail');
  for (const gate of failing) {
    await askForWaiver(owner, gate);
  }
  await owner.goto('/readiness/waivers');
  await owner
    .getByText('You asked for it, so somebody else has to approve it.')
    .first()
    .waitFor();
  assert.equal(await owner.getByRole('button', { name: 'Approve' }).count(), 0);

  const admin = await openAs('admin', { path: '/readiness/waivers' });
  for (let left = failing.length - 1; left >= 0; left -= 1) {
    await admin.getByRole('button', { name: 'Approve' }).first().click();
    const approval = admin.getByRole('dialog');
    await approval.getByRole('textbox').fill('Right for a pilot of one team');
    await approval.getByRole('button', { name: 'Approve' }).click();
    await approval.waitFor({ state: 'detached' });
    await pilot(token, verdict => gatesIn(verdict, 'fail').length === left);
  }

  await owner.goto('/readiness/records');
  await owner.getByRole('button', { name: 'Record a decision' }).click();
  const record = owner.getByRole('dialog', { name: 'Record a decision' });
  await record.getByText('The verdict as it is').waitFor();
  await record
    .getByRole('radio', { name: /Go with conditions|Conditional/i })
    .check();
  await record
    .getByRole('textbox', { name: 'Why', exact: true })
    .fill('The team of the pilot knows what is missing and until when');
  await record.getByRole('button', { name: 'Record it' }).click();
  await record.waitFor({ state: 'detached' });
  await owner.getByText('Stands: all is as it was').first().waitFor();

  const now = askAsPipeline('--accept', 'conditional-go');
  assert.equal(now.code, 0, now.said);
  assert.equal(askAsPipeline().code, 1);

  await owner.goto('/readiness/records');
  await owner.getByText('No. 1: Pilot').first().click();
  const pack = owner.waitForEvent('download');
  await owner.getByRole('button', { name: 'Download JSON' }).click();
  const stored = JSON.parse(await readFile(await (await pack).path(), 'utf8'));
  assert.match(JSON.stringify(stored), /conditional-go/);

  await owner.goto('/readiness/memo');
  const memo = owner.waitForEvent('download');
  await owner.getByRole('button', { name: 'Download Markdown' }).click();
  assert.match(
    await readFile(await (await memo).path(), 'utf8'),
    /# .*Builder Insights/,
  );
});

// Only where a MongoDB is at hand has the audit trail a database of its own that can be turned off.
if (process.env.AUDIT_STORE_SWITCH) {
  test('the audit store goes down: the gate regresses, and the decision is called into question', async () => {
    const turn = state =>
      fetch(`${process.env.AUDIT_STORE_SWITCH}/${state}`, { method: 'POST' });
    const owner = await openAs('platform-owner', {
      path: '/readiness/gates/RC-21',
    });
    await owner.getByRole('button', { name: 'Look again' }).waitFor();
    await turn('off');
    try {
      await owner.getByRole('button', { name: 'Look again' }).click();
      await owner
        .getByText(/Nothing could be observed/)
        .first()
        .waitFor();
      await owner.goto('/readiness/records');
      await owner
        .getByText(/A new decision is called for/)
        .first()
        .waitFor();
      assert.equal(askAsPipeline('--accept', 'conditional-go').code, 1);
    } finally {
      await turn('on');
    }
  });
}

test('the auditor sees any past state, and changes nothing', async () => {
  const token = await company.tokenOf('auditor');
  const { body } = await company.ask(`${ROLLOUT}/records`, { token });
  const [{ decidedAt }] = body.items;
  const asOf = at =>
    company.ask(
      `${ROLLOUT}/rings/pilot/verdict?asOf=${new Date(at).toISOString()}`,
      { token },
    );
  const decided = await asOf(Date.parse(decidedAt));
  assert.equal(decided.body.verdict, 'conditional-go');
  const { body: past } = await company.ask(
    `${ROLLOUT}/history?kind=waiver&limit=100`,
    { token },
  );
  const requested = past.items.find(({ to }) => to === 'requested');
  assert.equal((await asOf(requested.at)).body.verdict, 'no-go');

  const auditor = await openAs('auditor', { path: '/readiness/history' });
  await auditor
    .getByText(/asked for|approved/i)
    .first()
    .waitFor();
  await auditor.goto('/readiness/records');
  await auditor.getByRole('button', { name: 'Verify the records' }).click();
  await auditor.getByText(/is what was written/).waitFor();
  assert.equal(
    await auditor.getByRole('button', { name: 'Record a decision' }).count(),
    0,
  );
});

test('an employee sees no readiness but that of what they own', async () => {
  const token = await company.tokenOf('employee');
  const { status } = await company.ask(ROLLOUT, { token });
  assert.ok([403, 404].includes(status));
  const { body } = await company.ask('/readiness/rollouts', { token });
  assert.deepEqual(body.items ?? [], []);
});

test('the pages fit a phone and have no serious findings, light and dark', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await openAs('platform-owner', {
      path: '/readiness',
      viewport: PHONE,
      colorScheme,
    });
    for (const [path, text] of [
      ['/readiness', /^Pilot:/],
      ['/readiness/gates', /RC-01/],
      ['/readiness/decisions', /D-01/],
      ['/readiness/matrix', /scope/],
      ['/readiness/memo', /Executive memo/],
    ]) {
      await page.goto(path);
      await page.getByText(text).first().waitFor();
      const width = await page.evaluate(
        () => document.documentElement.scrollWidth,
      );
      assert.ok(width <= PHONE.width, `${path} is ${width} px wide`);
      assert.deepEqual(await seriousAxeFindings(page), [], path);
    }
    await page.context().close();
  }
});

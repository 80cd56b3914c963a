import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Company } from './Company.mjs';
import { closeBrowser, openAs } from './openAs.mjs';

const company = Company.create({
  orgFile: process.env.ORG_FILE,
  oktaUrl: process.env.OKTA_URL,
  backendUrl: process.env.BACKEND_URL,
});

after(closeBrowser);

/** Answers with keep whatever is not answered, each in the name of its reviewer. */
async function keepTheOthers(reviewId) {
  const auditor = await company.tokenOf('auditor');
  const { body } = await company.ask(`/access/reviews/${reviewId}`, {
    token: auditor,
  });
  const tokens = new Map();
  for (const { id, reviewerRef, decision } of body.items) {
    if (decision === 'none') {
      const person = reviewerRef.split('/')[1];
      tokens.set(person, tokens.get(person) ?? (await company.tokenOf(person)));
      const { status } = await company.ask(
        `/access/reviews/${reviewId}/items/${id}/decision`,
        {
          token: tokens.get(person),
          method: 'POST',
          body: {
            decision: 'keep',
            reason: 'Needed for the work of this team',
          },
        },
      );
      assert.equal(status, 200);
    }
  }
}

test('R4 a review that revokes: opened, answered, closed, and gone at the next request', async () => {
  const partner = await company.tokenOf('partner');
  const isPartner = async () => {
    const { body } = await company.ask('/access/me', { token: partner });
    return body.roles.some(
      ({ role, withheld }) => role === 'product-partner' && !withheld,
    );
  };
  assert.equal(await isPartner(), true);

  const auditor = await openAs('auditor', { path: '/access/reviews' });
  await auditor.getByRole('button', { name: 'Open a review' }).click();
  await auditor.getByRole('textbox', { name: 'Title' }).fill('Journey review');
  await auditor
    .getByRole('combobox', {
      name: 'Who decides where nobody above the person can',
    })
    .fill('van der');
  await auditor
    .getByRole('option', { name: /Noor van der Velde/ })
    .first()
    .click();
  await auditor.getByRole('button', { name: 'Open the review' }).last().click();
  await auditor.waitForURL(/\/access\/reviews\/[0-9a-f-]{36}/);
  const reviewId = new URL(auditor.url()).pathname.split('/').at(-1);
  await auditor
    .getByText(/is revoked\./)
    .first()
    .waitFor();

  const { body } = await company.ask(`/access/reviews/${reviewId}`, {
    token: await company.tokenOf('auditor'),
  });
  const item = body.items.find(({ role }) => role === 'product-partner');
  assert.notEqual(item.reviewerRef, item.userRef);
  const reviewer = await openAs(item.reviewerRef.split('/')[1], {
    path: `/access/reviews/${reviewId}`,
  });
  const question = reviewer
    .getByRole('group', { name: /Product partner/ })
    .first();
  await question
    .getByRole('textbox', { name: 'Why' })
    .fill('They moved to another product');
  await question.getByRole('button', { name: 'Revoke role' }).click();
  await reviewer.getByText('They moved to another product').first().waitFor();
  assert.equal(await isPartner(), true);

  await keepTheOthers(reviewId);
  await auditor.reload();
  await auditor.getByRole('button', { name: 'Close the review' }).click();
  await auditor.getByText('One role will be revoked:').waitFor();
  await auditor
    .getByRole('button', { name: 'Close it and revoke one role' })
    .click();
  await auditor
    .getByText(/1 of the revocations|Verified .*no longer held/)
    .first()
    .waitFor();
  assert.equal(await isPartner(), false);

  const download = auditor.waitForEvent('download');
  await auditor.getByRole('button', { name: 'Download manifest' }).click();
  assert.match((await download).suggestedFilename(), /manifest/);
});

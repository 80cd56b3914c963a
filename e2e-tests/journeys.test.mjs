import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { closeBrowser, openAs, PHONE } from './openAs.mjs';
import { seriousAxeFindings } from './seriousAxeFindings.mjs';

const INSIGHTS = '/builder-insights/insights';
const REPORTS = '/builder-insights/reports';

/** Words that nobody else has said, so that a search finds this capture alone. */
const someWords = () => `Journey ${randomUUID().slice(0, 8)} wants it faster`;

const textField = page =>
  page.getByRole('textbox', { name: 'What did the builder say?' });

async function capture(page, words) {
  await textField(page).fill(words);
  await page.getByRole('button', { name: 'Save capture' }).click();
  await page.getByText('Stored', { exact: true }).waitFor();
}

/** The address of the stored insight's drawer, from the link that the saved state shows. */
async function storedId(page) {
  await page.getByRole('link', { name: 'Open the insight' }).click();
  await page.waitForURL(/insight=/);
  return new URL(page.url()).searchParams.get('insight');
}

const find = (page, words) =>
  page.goto(`${INSIGHTS}?words=${encodeURIComponent(words.split(' ')[1])}`);

after(closeBrowser);

test('an advocate captures, their manager finds it behind a number, and nobody else does', async () => {
  const words = someWords();
  const advocate = await openAs('advocate', { path: '/builder-insights' });
  await textField(advocate).waitFor();
  assert.equal(
    await textField(advocate).evaluate(
      field => field === field.ownerDocument.activeElement,
    ),
    true,
    'the text has the focus at once',
  );
  await capture(advocate, words);
  const id = await storedId(advocate);
  await advocate.getByRole('dialog').getByText(words).waitFor();

  const manager = await openAs('manager', { path: '/builder-insights' });
  await manager.getByText(/captured \d+ insights/).waitFor();
  const number = manager.getByRole('link', { name: /Open the list of \d+/ });
  const n = Number(
    /\d+/.exec(
      (await number.first().getAttribute('aria-label')) ??
        (await number.first().innerText()),
    )[0],
  );
  assert.ok(n > 0);
  await number.first().click();
  await manager.waitForURL(/group=/);
  await manager.getByText(words).first().waitFor();

  for (const person of ['advocate-amer', 'employee']) {
    const other = await openAs(person, { path: INSIGHTS });
    await find(other, words);
    await other.getByText('Nothing matches these filters').waitFor();
    await other.goto(`${INSIGHTS}?insight=${id}`);
    await other
      .getByText('There is no such insight that you may see.')
      .waitFor();
    assert.equal(await other.getByText(words).count(), 0);
  }
});

test('every number of the report is the length of the list it opens', async () => {
  const manager = await openAs('manager', { path: REPORTS });
  await manager.getByText(/captured \d+ insights/).waitFor();
  const links = await manager
    .getByRole('link', { name: /Open the list of \d+/ })
    .evaluateAll(found =>
      found.map(link => ({
        href: link.getAttribute('href'),
        name: link.getAttribute('aria-label') ?? link.textContent,
      })),
    );
  assert.ok(links.length > 10, 'there are numbers to check');
  const small = links
    .map(({ href, name }) => ({ href, n: Number(/\d+/.exec(name)[0]) }))
    .filter(({ n }) => n > 0 && n <= 20)
    .slice(0, 5);
  for (const { href, n } of small) {
    await manager.goto(href);
    await manager
      .getByText(n === 1 ? 'That is the only one.' : `That is all ${n}.`)
      .waitFor();
  }
});

test('an employee reads what is open and is told why they cannot capture', async () => {
  const employee = await openAs('employee', { path: '/builder-insights' });
  const tabs = employee.getByRole('navigation', { name: 'Builder Insights' });
  await tabs.getByRole('link', { name: 'Insights', exact: true }).waitFor();
  assert.equal(await tabs.getByRole('link', { name: 'Capture' }).count(), 0);
  await employee.goto('/builder-insights/capture');
  await employee
    .getByText('Capturing is for members of Builder Relations')
    .waitFor();
});

test('nothing is lost without a network: kept over a reload, sent when it is back', async () => {
  const words = someWords();
  const page = await openAs('advocate', { path: '/builder-insights' });
  await textField(page).waitFor();
  const api = '**/api/builder-insights/insights';
  await page.route(api, route => route.abort('internetdisconnected'));
  await textField(page).fill(words);
  await page.getByRole('button', { name: 'Save capture' }).click();
  await page.getByText('Saved on this device').first().waitFor();
  await page.goto('/builder-insights/mine');
  await page.getByText('1 capture waits on this device').waitFor();
  await page.unroute(api);
  await Promise.all([
    page.waitForResponse(response => response.status() === 201),
    page.reload(),
  ]);
  await find(page, words);
  await page.getByText(words).first().waitFor();
});

test('by keyboard alone: capture, walk the list, open and close', async () => {
  const words = someWords();
  const page = await openAs('advocate', { path: '/builder-insights' });
  await textField(page).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Stored', { exact: true }).waitFor();

  await page.goto(INSIGHTS);
  await page.getByText(words).first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/insight=/);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForURL(url => !url.searchParams.has('insight'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('an edit keeps the words that stood before', async () => {
  const words = someWords();
  const page = await openAs('advocate', { path: '/builder-insights' });
  await textField(page).waitFor();
  await capture(page, words);
  await storedId(page);
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Edit' }).click();
  await drawer
    .getByRole('textbox', { name: 'What did the builder say?' })
    .fill(`${words} and cheaper`);
  await drawer.getByRole('button', { name: 'Save changes' }).click();
  await drawer.getByText('Your change is saved as revision 2.').waitFor();
  await drawer.getByText(`${words} and cheaper`).first().waitFor();
  await drawer.getByText(words, { exact: false }).nth(1).waitFor();
});

test('a group page carries its report, a product area its insights', async () => {
  const manager = await openAs('manager', {
    path: '/catalog/default/group/br-emea/builder-insights',
  });
  await manager.getByText(/captured \d+ insights/).waitFor();
  await manager.goto(
    '/catalog/default/component/atlas-search/builder-insights',
  );
  await manager.getByText('Atlas Search').first().waitFor();
  await manager.getByRole('row').nth(3).waitFor();
});

for (const colorScheme of ['light', 'dark']) {
  test(`on a phone, ${colorScheme}: nothing scrolls sideways and axe finds nothing serious`, async () => {
    const page = await openAs('manager', {
      path: '/builder-insights/capture',
      viewport: PHONE,
      colorScheme,
    });
    const places = [
      ['/builder-insights/capture', () => textField(page)],
      [INSIGHTS, () => page.getByText(/ago|yesterday|last week/).first()],
      [REPORTS, () => page.getByText(/captured \d+ insights/)],
      ['/', () => page.getByText('Newest insights').first()],
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
      if (path !== '/') {
        assert.deepEqual(await seriousAxeFindings(page), [], path);
      }
    }
  });
}

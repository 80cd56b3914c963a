import { chromium } from 'playwright-core';

const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 780 };

const PATIENCE_MS = 90_000;

let browser;

/** A browser of its own for somebody: signed in through Okta's pages, at a path of the portal. */
export async function openAs(
  person,
  { path = '/', viewport = DESKTOP, colorScheme = 'light' } = {},
) {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const isPhone = viewport.width < 600;
  const context = await browser.newContext({
    baseURL: process.env.PORTAL_URL,
    viewport,
    colorScheme,
    hasTouch: isPhone,
    isMobile: isPhone,
  });
  // A busy machine builds and starts what a page needs while it waits.
  context.setDefaultTimeout(PATIENCE_MS);
  context.setDefaultNavigationTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(path);
  await signInAs(page, person);
  return page;
}

/** From the portal's sign-in page through Okta's, back to where one was going. */
export async function signInAs(page, person) {
  await page.getByRole('button', { name: 'Sign in with Okta' }).click();
  const choice = page.locator(`button[name=person][value="${person}"]`);
  await choice.waitFor({ state: 'attached' });
  if (!(await choice.isVisible())) {
    await page.getByText('Everybody else').click();
  }
  await choice.click();
  await page.waitForURL(url => url.origin === process.env.PORTAL_URL);
  await page.getByRole('button', { name: 'Sign in with Okta' }).waitFor({
    state: 'detached',
  });
}

export async function closeBrowser() {
  await browser?.close();
}

import { chromium } from 'playwright-core';

const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 780 };

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
  const page = await context.newPage();
  await page.goto(path);
  await page.getByRole('button', { name: 'Sign in with Okta' }).click();
  await page.locator(`button[name=person][value="${person}"]`).click();
  await page.waitForURL(url => url.origin === process.env.PORTAL_URL);
  // Okta sends people back to where they were going.
  await page.getByRole('button', { name: 'Sign in with Okta' }).waitFor({
    state: 'detached',
  });
  return page;
}

export async function closeBrowser() {
  await browser?.close();
}

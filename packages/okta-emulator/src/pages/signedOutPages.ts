import { noticePage } from './noticePage';
import { renderPage } from './renderPage';

/**
 * Confirms a sign-out by itself, as Okta does; a browser without scripts shows a button.
 *
 * @param form - the library's form, whose id is `op.logoutForm`
 */
export function signingOutPage(form: string): string {
  return renderPage({
    title: 'Signing out',
    body: `<h1>Signing out</h1>
${form}
<button class="plain" form="op.logoutForm" name="logout" value="yes" autofocus>Sign out</button>`,
    script: `document.querySelector('button').click();`,
  });
}

/** Shown after a sign-out that names no page to go back to. */
export function signedOutPage(): string {
  return noticePage({
    title: 'You are signed out',
    text: 'You can close this page.',
  });
}

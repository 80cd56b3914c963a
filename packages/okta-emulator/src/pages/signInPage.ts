import type { Person } from '../types';
import { escapeHtml } from './escapeHtml';
import { personItem } from './personItem';
import { renderPage } from './renderPage';
import { signInScript } from './signInScript';

/** From here on a search field is quicker than looking. */
const MANY_PEOPLE = 12;

const searchField = `<div hidden>
<label for="search">Find a person by name, title or team</label>
<input id="search" type="search" autocomplete="off" aria-describedby="found">
<p id="found" role="status"></p>
</div>`;

export type SignInPageOptions = {
  /** Where the form goes. */
  readonly action: string;
  readonly people: readonly Person[];
  /** Names of the people to show first, in this order. */
  readonly exampleAccounts: readonly string[];
  /** Why the last try was refused. */
  readonly refusal?: string;
};

/** The page on which somebody chooses whom to sign in as. */
export function signInPage(options: SignInPageOptions): string {
  const { action, people, refusal } = options;
  const examples = options.exampleAccounts.flatMap(
    name => people.find(person => person.name === name) ?? [],
  );
  const others = people.filter(person => !examples.includes(person));
  return renderPage({
    title: 'Sign in',
    script: signInScript,
    body: `<h1>Who do you want to be?</h1>
<p>This page stands in for Okta on this computer. There are no passwords: choose a person to sign in as.</p>
${refusal ? `<p class="refusal" role="alert">${escapeHtml(refusal)}</p>` : ''}
${people.length > MANY_PEOPLE ? searchField : ''}
<form method="post" action="${escapeHtml(action)}">
${examples.length > 0 ? section('Example accounts', examples) : ''}
${others.length > 0 ? folded(others, examples.length === 0) : ''}
</form>`,
  });
}

function section(title: string, people: readonly Person[]): string {
  return `<section aria-labelledby="examples">
<h2 id="examples">${title}</h2>
${list(people)}
</section>`;
}

function folded(people: readonly Person[], open: boolean): string {
  return `<details${open ? ' open' : ''}>
<summary>${open ? 'Everybody' : 'Everybody else'} (${people.length})</summary>
${list(people)}
</details>`;
}

function list(people: readonly Person[]): string {
  return `<ul>${people.map(personItem).join('\n')}</ul>`;
}

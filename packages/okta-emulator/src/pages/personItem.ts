import type { Person } from '../types';
import { escapeHtml } from './escapeHtml';

/** One person of the sign-in page: a button that signs them in, or why there is none. */
export function personItem(person: Person): string {
  const card = `<span class="initials" aria-hidden="true">${escapeHtml(
    initials(person.displayName),
  )}</span>
<span class="who"><strong>${escapeHtml(person.displayName)}</strong>
${describe(person)}</span>
<span class="account">${escapeHtml(person.name)}</span>`;
  return person.suspended
    ? `<li><div class="person suspended">${card}</div></li>`
    : `<li><button class="person" name="person" value="${escapeHtml(
        person.name,
      )}">${card}</button></li>`;
}

function describe(person: Person): string {
  const teams = person.teams.filter(team => !person.leads.includes(team));
  const work = [person.title, ...teams].filter(Boolean).join(' · ');
  const lines = [
    `<small>${escapeHtml(work)}</small>`,
    ...person.leads.map(
      team => `<small class="leads">Leads ${escapeHtml(team)}</small>`,
    ),
    ...(person.suspended
      ? ['<small>Suspended: this person cannot sign in</small>']
      : []),
  ];
  return lines.join('\n');
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return [words[0], words.length > 1 ? words[words.length - 1] : '']
    .map(word => [...(word ?? '')][0] ?? '')
    .join('');
}

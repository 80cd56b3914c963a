import type { AccessEvidence } from '@builder-insights/plugin-access-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aServer } from '../../__testUtils__/aServer';
import { myAccess } from '../../__testUtils__/myAccess';
import { openPages } from '../../__testUtils__/openPages';
import { Refusal } from '../../__testUtils__/Refusal';

const EVIDENCE: AccessEvidence = {
  asOf: '2026-11-20T10:00:00.000Z',
  hash: 'c'.repeat(64),
  answers: [
    {
      id: 'sign-in',
      question: 'How do users sign in?',
      statements: [
        {
          text: '42 people signed in this week.',
          path: 'audit?action=sign-in',
        },
        { text: 'Tokens end after 10 minutes.' },
      ],
    },
    {
      id: 'roles',
      question: 'How are roles assigned?',
      statements: [{ text: '7 grants are active.', path: 'people/grants' }],
    },
    {
      id: 'reviews',
      question: 'How is privileged access reviewed?',
      statements: [{ text: 'One review is open.', path: 'reviews' }],
    },
  ],
};

describe('EvidencePage', () => {
  it('answers the three questions with sentences that lead to where they can be checked', async () => {
    const answers = [
      new Refusal(
        503,
        'The trail is being verified',
        'ServiceUnavailableError',
      ),
      EVIDENCE,
    ];
    openPages(
      '/access/evidence',
      aServer()
        .on('GET /me', myAccess({ readAudit: true }))
        .on('GET /evidence', () => answers.shift()),
    );
    expect(
      await screen.findByText(/The trail is being verified/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    const section = await screen.findByRole('region', {
      name: 'How do users sign in?',
    });
    expect(
      within(section)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual(['/access/audit?action=sign-in']);
    expect(
      within(section).getByText(/Tokens end after 10 minutes/),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Check it: 7 grants are active.' }),
    ).toHaveAttribute('href', '/access/people/grants');
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(h => h.textContent),
    ).toEqual(EVIDENCE.answers.map(({ question }) => question));
    expect(screen.getByText(EVIDENCE.hash)).toBeVisible();
    expect(screen.getByText(/As of November 20, 2026/)).toBeVisible();
  });
});

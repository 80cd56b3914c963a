import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDetail, anItem } from '../../__testUtils__/aReview';
import { aServer } from '../../__testUtils__/aServer';
import type { FakeRequest } from '../../__testUtils__/FakeServer';
import { myAccess } from '../../__testUtils__/myAccess';
import { openPages } from '../../__testUtils__/openPages';

const MINE = anItem();
const OTHERS = anItem({
  id: 'i2',
  userRef: 'user:default/manager',
  displayName: 'Mira Manager',
  role: 'manager',
  scopeRef: 'group:default/br-emea',
  reviewerRef: 'user:default/auditor',
});
const AUDITOR = myAccess({ readReviews: true, manageReviews: true });

function kept() {
  return {
    ...MINE,
    decision: 'keep' as const,
    decisionReason: 'Still on call',
    decidedBy: 'user:default/advocate',
    decidedAt: '2026-11-20T09:00:00.000Z',
  };
}

/** A backend in which a decision and a close have the effect they should have. */
function reviewing() {
  let detail = aDetail([MINE, OTHERS]);
  return aServer()
    .on('GET /me', AUDITOR)
    .on('GET /reviews', () => ({ items: [detail.review] }))
    .on('GET /reviews/r1', () => detail)
    .on('POST /reviews/r1/items/i1/decision', () => {
      detail = aDetail([kept(), OTHERS]);
      return detail;
    })
    .on('POST /reviews/r1/close', () => {
      const gone = {
        ...OTHERS,
        remediation: {
          state: 'failed' as const,
          message: 'EMEA still names this leader in the org source.',
        },
      };
      detail = aDetail([kept(), gone], {
        state: 'closed',
        closedBy: 'user:default/advocate',
        closedAt: '2026-11-20T10:00:00.000Z',
        closingHash: 'b'.repeat(64),
        counts: { items: 2, kept: 1, revoked: 1, unanswered: 0, verified: 0 },
      });
      return detail;
    });
}

describe('ReviewPage', () => {
  it('is decided in place, closed knowing what goes, and says what did not go', async () => {
    const server = openPages('/access/reviews', reviewing());
    const mine = await screen.findByRole('article', {
      name: 'Alma Admin, Admin',
    });
    expect(
      screen.getByText(/One role waits for your answer\. Without it/),
    ).toBeVisible();
    await userEvent.click(
      within(mine).getByRole('button', { name: 'Keep role' }),
    );
    expect(within(mine).getByLabelText('Why')).toHaveFocus();
    expect(within(mine).getByText(/Say why in a sentence/)).toBeVisible();
    await userEvent.keyboard('Still on call');
    await userEvent.click(
      within(mine).getByRole('button', { name: 'Keep role' }),
    );
    expect(
      await within(mine).findByRole('button', { name: 'Change the answer' }),
    ).toHaveFocus();
    expect(
      server
        .askedFor('POST /reviews/r1/items/i1/decision')
        .map(({ body }: FakeRequest) => body),
    ).toEqual([{ decision: 'keep', reason: 'Still on call' }]);

    const list = screen.getByRole('heading', { name: 'All reviews' });
    const section = list.closest('section')!;
    await within(section).findByText('1 of 2 answered: 1 to keep, 0 to revoke');
    await userEvent.click(within(section).getByRole('link'));
    expect(
      await screen.findByText(/What is not answered by Dec 1, 2099/),
    ).toBeVisible();
    // Another's item shows what is known of it, and nothing to decide.
    const others = screen.getByRole('article', {
      name: 'Mira Manager, Manager',
    });
    expect(within(others).queryByRole('button')).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Close the review' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Close this review?',
    });
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([expect.stringMatching(/^Mira Manager.*\(not answered\)$/)]);
    expect(server.askedFor('POST /reviews/r1/close')).toEqual([]);
    await userEvent.click(
      within(dialog).getByRole('button', {
        name: 'Close it and revoke one role',
      }),
    );
    const alarm = await screen.findByRole('alert');
    expect(alarm).toHaveTextContent(
      /One role was to be revoked and is still held\..*EMEA still names this leader/,
    );
    expect(screen.getByText('b'.repeat(64))).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Change the answer' }),
    ).not.toBeInTheDocument();
    await waitFor(() =>
      expect(
        screen.getByRole('heading', {
          name: 'Privileged access, November 2026',
        }),
      ).toHaveFocus(),
    );
  });

  it('R3 raises an alarm when a review is not what was frozen', async () => {
    openPages(
      '/access/reviews/r1',
      aServer()
        .on('GET /me', AUDITOR)
        .on('GET /reviews/r1', {
          ...aDetail([MINE]),
          integrity: ['Item i7 was in the population and is missing.'],
        }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /not what was frozen.*Item i7 was in the population and is missing\./,
    );
  });

  it('opens a review and goes to it', async () => {
    const server = openPages(
      '/access/reviews',
      reviewing()
        .on('GET /reviews', { items: [] })
        .on('POST /reviews', aDetail([]).review),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open a review' }),
    );
    const form = await screen.findByRole('form', { name: 'Open a review' });
    await userEvent.click(
      within(form).getByRole('button', { name: 'Open the review' }),
    );
    expect(within(form).getByText('Choose somebody.')).toBeVisible();
    await userEvent.click(
      within(form).getByRole('combobox', { name: /Who decides/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Mira Manager' }),
    );
    await userEvent.click(
      within(form).getByRole('button', { name: 'Open the review' }),
    );
    await screen.findByRole('article', { name: 'Alma Admin, Admin' });
    expect(server.askedFor('POST /reviews')[0].body).toEqual({
      title: expect.stringMatching(/^Privileged access, /),
      dueAt: expect.stringMatching(/T23:59:59\.000Z$/),
      fallbackReviewerRef: 'user:default/manager',
    });
  });
});

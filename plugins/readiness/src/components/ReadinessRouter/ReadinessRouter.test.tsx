import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aRing, aRolloutView } from '../../__testUtils__/aRolloutView';
import { aServer } from '../../__testUtils__/aServer';
import { myAbilities } from '../../__testUtils__/myAbilities';
import { openPages } from '../../__testUtils__/openPages';
import { Refusal } from '../../__testUtils__/Refusal';

const tabs = async () =>
  within(await screen.findByRole('navigation', { name: 'Readiness' }))
    .queryAllByRole('link')
    .map(({ textContent }) => textContent);

const ANOTHER = aRolloutView({
  rollout: { ...aRolloutView().rollout, id: 'search', title: 'Search rollout' },
  rings: [aRing({ title: 'First customers' })],
});

describe('ReadinessRouter', () => {
  it('shows a tab for each page, the overview first and current', async () => {
    openPages('/readiness', aServer());
    await screen.findByRole('link', { name: 'Gates' });
    const shown = await tabs();
    expect(shown).toEqual([
      'Overview',
      'Path to go',
      'Gates',
      'Decisions',
      'Risks',
      'Waivers',
      'Records',
      'History',
      'Memo',
      'My readiness',
      'Matrix',
      'Rules',
    ]);
    expect(
      within(screen.getByRole('navigation', { name: 'Readiness' })).getByRole(
        'link',
        { current: 'page' },
      ),
    ).toHaveTextContent('Overview');
  });

  it('says what right is missing, who can give it, and asks for nothing that one may not see', async () => {
    const server = aServer().on('GET /me', myAbilities({ read: false }));
    openPages('/readiness/gates', server);
    expect(
      await screen.findByText('Your roles do not open this page'),
    ).toBeVisible();
    expect(screen.getByText(/An admin of the portal/)).toBeVisible();
    expect(server.askedFor('GET /rollouts')).toHaveLength(0);
  });

  it('lets one choose between rollouts, and keeps the choice from page to page', async () => {
    openPages(
      '/readiness',
      aServer().on('GET /rollouts', { items: [aRolloutView(), ANOTHER] }),
    );
    await userEvent.click(
      await screen.findByRole('combobox', { name: 'Rollout' }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Search rollout' }),
    );
    expect(await screen.findByText(/^First customers: no-go\./)).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Gates' }));
    expect(
      await screen.findByRole('combobox', { name: 'Rollout' }),
    ).toHaveTextContent('Search rollout');
  });

  it('says where scorecards without a rollout are, and that a rollout is not there', async () => {
    const server = aServer().on('GET /rollouts', { items: [] });
    openPages('/readiness', server);
    expect(
      await screen.findByText('No rollout is described yet'),
    ).toBeVisible();
  });

  it('tries again after an error, in the words of the backend', async () => {
    let failing = true;
    openPages(
      '/readiness',
      aServer().on('GET /rollouts', () =>
        failing
          ? new Refusal(503, 'The database is away.', 'ServiceUnavailableError')
          : { items: [aRolloutView()] },
      ),
    );
    expect(
      await screen.findByText(
        'The rollouts could not be read. The database is away.',
      ),
    ).toBeVisible();
    failing = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^Pilot: no-go\./)).toBeVisible();
  });
});

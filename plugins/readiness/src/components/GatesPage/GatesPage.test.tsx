import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aGateSummary,
  anArea,
  aRolloutView,
} from '../../__testUtils__/aRolloutView';
import { aServer } from '../../__testUtils__/aServer';
import { openPages } from '../../__testUtils__/openPages';

const VIEW = aRolloutView({
  areas: [
    anArea({ deputyRef: 'user:default/manager' }),
    anArea({ id: 'hosting', title: 'Hosting' }),
  ],
  gates: [
    aGateSummary(),
    aGateSummary({
      id: 'RC-04',
      question: 'Is there a policy?',
      state: 'pass',
    }),
    aGateSummary({
      id: 'RC-13',
      areaId: 'hosting',
      question: 'Do health checks exist?',
      state: 'unknown',
      blocking: false,
      ownerRef: undefined,
    }),
  ],
});

const questions = () =>
  screen
    .getAllByRole('table')
    .flatMap(table => within(table).getAllByRole('link'))
    .map(({ textContent }) => textContent)
    .filter(text => text?.endsWith('?'));

describe('GatesPage', () => {
  it('shows areas with who is accountable, and each gate with state, reason and weight in words', async () => {
    openPages(
      '/readiness/gates',
      aServer().on('GET /rollouts', { items: [VIEW] }),
    );
    const identity = await screen.findByRole('region', { name: 'Identity' });
    expect(identity).toHaveTextContent(
      'Owner: Builder Relations, deputy: Mira Manager',
    );
    expect(
      within(identity).getByRole('row', { name: /sign-in path/ }),
    ).toHaveTextContent(/Fail.*signs people in with guest.*Blocking/);
    expect(
      screen.getByRole('row', { name: /health checks/ }),
    ).toHaveTextContent(/Unknown.*Nobody.*Advisory/);
  });

  it('narrows by state and area, both of which stand in the address', async () => {
    openPages(
      '/readiness/gates?state=pass&area=identity',
      aServer().on('GET /rollouts', { items: [VIEW] }),
    );
    await screen.findByRole('region', { name: 'Identity' });
    expect(questions()).toEqual(['Is there a policy?']);
    expect(screen.getByRole('button', { name: 'Pass 1' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await userEvent.click(screen.getByRole('button', { name: 'All 2' }));
    expect(questions()).toHaveLength(2);
    await userEvent.click(
      screen.getByRole('button', { name: 'Area: Identity' }),
    );
    expect(questions()).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Unknown 1' }));
    expect(questions()).toEqual(['Do health checks exist?']);
  });

  it('leads out of filters that leave nothing', async () => {
    openPages(
      '/readiness/gates?state=error',
      aServer().on('GET /rollouts', { items: [VIEW] }),
    );
    expect(await screen.findByText('No gate is like that')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all gates' }),
    );
    expect(questions()).toHaveLength(3);
  });
});

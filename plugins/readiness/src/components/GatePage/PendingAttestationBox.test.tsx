import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  anAttestedGateView,
  aPendingAttestation,
  STATEMENT,
} from '../../__testUtils__/aGateView';
import { openGate } from '../../__testUtils__/openGate';
import { press } from '../../__testUtils__/press';
import { Refusal } from '../../__testUtils__/Refusal';

const CONFIRM = 'POST /attestations/p-1/confirm';
const REFUSE = 'POST /attestations/p-1/refuse';

describe('PendingAttestationBox', () => {
  it('has a second person put their name to the same words, and says why that failed', async () => {
    const server = openGate(
      anAttestedGateView({ pending: aPendingAttestation() }),
    ).on(CONFIRM, new Refusal(409, 'It was answered already.'));
    expect(
      await screen.findByRole('region', { name: 'Waits for a second person' }),
    ).toHaveTextContent(/Mira Manager stated .+ that this holds:/);
    await press('Confirm in my name');
    expect(
      await screen.findByText('It was not saved. It was answered already.'),
    ).toBeVisible();
    server.on(CONFIRM, anAttestedGateView());
    await press('Confirm in my name');
    expect(
      await screen.findByText('You confirmed the statement.'),
    ).toBeVisible();
    expect(server.askedFor(CONFIRM).at(-1)?.body).toEqual({
      statement: STATEMENT,
    });
  });

  it('refuses with a reason only', async () => {
    const server = openGate(
      anAttestedGateView({ pending: aPendingAttestation() }),
    ).on(REFUSE, anAttestedGateView());
    await press('Refuse');
    await press('Refuse');
    expect(
      screen.getByText('Say why, in at least 10 characters.'),
    ).toBeVisible();
    expect(server.askedFor(REFUSE)).toHaveLength(0);
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Why' }),
      'It is the old version.',
    );
    await press('Refuse');
    expect(await screen.findByText('You refused the statement.')).toBeVisible();
    expect(server.askedFor(REFUSE)[0]?.body).toEqual({
      reason: 'It is the old version.',
    });
  });

  it('lets nobody confirm their own statement, but take it back', async () => {
    openGate(
      anAttestedGateView({
        pending: aPendingAttestation({ by: 'user:default/owner' }),
      }),
    ).on(REFUSE, anAttestedGateView());
    expect(
      await screen.findByText('Somebody else has to confirm it.'),
    ).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Confirm in my name' }),
    ).toBeNull();
    await press('Take it back');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Why' }),
      'I mistook the page.',
    );
    await press('Take it back');
    expect(
      await screen.findByText('You took your statement back.'),
    ).toBeVisible();
  });
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  aGateView,
  anAttestedGateView,
  GATE_KEY,
  MAY_MUCH,
} from '../../__testUtils__/aGateView';
import { openGate } from '../../__testUtils__/openGate';
import { press } from '../../__testUtils__/press';

describe('WaiverDialog', () => {
  it('asks for a waiver only with reason, control and an end that is near enough', async () => {
    const server = openGate(aGateView({ may: MAY_MUCH })).on(
      'POST /waivers',
      {},
    );
    await press('Ask for a waiver');
    await press('Ask for it');
    expect(
      await screen.findByText(
        'Say why it can be accepted, in at least 10 characters.',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(
        'Say what keeps the harm small, in at least 10 characters.',
      ),
    ).toBeVisible();
    expect(screen.getByText('A waiver has an end.')).toBeVisible();
    const end = screen.getByLabelText('Ends at the beginning of (UTC)');
    const inDays = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await userEvent.type(end, inDays(32));
    expect(
      screen.getByText(/For this gate it ends on .+ at the latest\./),
    ).toBeVisible();
    await userEvent.clear(end);
    await userEvent.type(end, inDays(0));
    expect(screen.getByText('It has to end after today.')).toBeVisible();
    await userEvent.clear(end);
    await userEvent.type(end, inDays(14));
    await userEvent.type(
      screen.getByLabelText(/Why it can be accepted/),
      'It comes next week.',
    );
    await userEvent.type(
      screen.getByLabelText(/What keeps the harm small/),
      'Nobody is invited.',
    );
    await press('Ask for it');
    expect(
      await screen.findByText(
        'The waiver is asked for; somebody else has to approve it.',
      ),
    ).toBeVisible();
    expect(server.askedFor('POST /waivers')[0]?.body).toEqual({
      ...GATE_KEY,
      reason: 'It comes next week.',
      compensatingControl: 'Nobody is invited.',
      until: `${inDays(14)}T00:00:00.000Z`,
    });
  });

  it('offers no waiver for what nobody knows', async () => {
    openGate(anAttestedGateView());
    await screen.findByRole('button', { name: 'State how it is' });
    expect(
      screen.queryByRole('button', { name: 'Ask for a waiver' }),
    ).toBeNull();
  });
});

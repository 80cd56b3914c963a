import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  anAttestedGateView,
  aPendingAttestation,
  GATE_KEY,
  STATEMENT,
} from '../../__testUtils__/aGateView';
import { openGate } from '../../__testUtils__/openGate';
import { press } from '../../__testUtils__/press';
import { Refusal } from '../../__testUtils__/Refusal';

describe('AttestDialog', () => {
  it('has one sign the exact words, refuses what says nothing, and loses nothing by an error', async () => {
    let failing = true;
    const server = openGate(anAttestedGateView()).on('POST /attestations', () =>
      failing
        ? new Refusal(409, 'The statement is another now.', 'ConflictError')
        : {
            gate: anAttestedGateView(),
            pending: aPendingAttestation({ holds: false }),
          },
    );
    await press('State how it is');
    const dialog = await screen.findByRole('dialog', {
      name: 'State how it is, in your name',
    });
    const { getByLabelText, getByRole, getByText, findByText } = within(dialog);
    expect(getByText(STATEMENT)).toBeVisible();
    expect(dialog).toHaveTextContent(
      /Your word holds for 90 days, until .+\. It counts once a second person/,
    );
    await userEvent.type(getByLabelText('How you saw it'), 'I read it.');
    await userEvent.type(
      getByLabelText('Where it can be seen'),
      'somewhere over there',
    );
    await userEvent.click(getByRole('button', { name: 'Sign and save' }));
    expect(getByText('Say whether it holds.')).toBeVisible();
    expect(getByText('A link begins with https:// or http://.')).toBeVisible();
    expect(server.askedFor('POST /attestations')).toHaveLength(0);

    await userEvent.click(getByLabelText('It does not hold'));
    await userEvent.clear(getByLabelText('Where it can be seen'));
    await userEvent.click(getByRole('button', { name: 'Sign and save' }));
    expect(
      await findByText(/was not saved.*The statement is another now\./),
    ).toBeVisible();
    expect(getByLabelText('How you saw it')).toHaveValue('I read it.');
    expect(getByLabelText('It does not hold')).toBeChecked();

    failing = false;
    await userEvent.click(getByRole('button', { name: 'Sign and save' }));
    expect(
      await screen.findByText(
        'Your statement is saved and waits for a second person.',
      ),
    ).toBeVisible();
    expect(server.askedFor('POST /attestations').at(-1)?.body).toEqual({
      ...GATE_KEY,
      holds: false,
      statement: STATEMENT,
      note: 'I read it.',
    });
    expect(server.askedFor('GET /scopes/gate')).toHaveLength(2);
    expect(server.askedFor('GET /rollouts')).toHaveLength(2);
  });

  it('asks before it throws away what was typed', async () => {
    openGate(anAttestedGateView());
    await press('State how it is');
    await userEvent.type(
      await screen.findByLabelText('How you saw it'),
      'I read it.',
    );
    await userEvent.keyboard('{Escape}');
    await press('Go on writing');
    expect(screen.getByLabelText('How you saw it')).toHaveValue('I read it.');
  });
});

import { screen } from '@testing-library/react';
import { aServer } from '../../__testUtils__/aServer';
import { openEntity } from '../../__testUtils__/openEntity';
import { Refusal } from '../../__testUtils__/Refusal';
import { VerdictWidget } from './VerdictWidget';

describe('VerdictWidget', () => {
  it('says the verdict with what stands against it, and leads to the rollout', async () => {
    openEntity(<VerdictWidget />, aServer());
    expect(
      await screen.findByText('Pilot: no-go. 1 gate stands against it.'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open Portal rollout' }),
    ).toHaveAttribute('href', '/readiness?rollout=portal');
  });

  it('tells an error from nothing to see', async () => {
    openEntity(
      <VerdictWidget />,
      aServer().on('GET /rollouts', new Refusal(503, 'Not now.')),
    );
    expect(
      await screen.findByText('The verdicts could not be read. Not now.'),
    ).toBeVisible();
  });
});

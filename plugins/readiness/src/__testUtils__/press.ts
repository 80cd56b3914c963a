import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/** Presses a button as soon as it is there. */
export async function press(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name }));
}

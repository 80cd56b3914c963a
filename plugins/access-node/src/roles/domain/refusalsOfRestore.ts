import type { ChangeFacts, Refusal } from './ChangeFacts';
import { reasonFault } from './reasonFault';

/** Why leadership that a review revoked cannot be given back, most important first; empty when it can. */
export function refusalsOfRestore(
  { userRef }: { userRef: string },
  { actor, actorRef }: Pick<ChangeFacts, 'actor' | 'actorRef'>,
  reason: string,
): Refusal[] {
  if (!actor?.isAdmin) {
    return [
      {
        kind: 'not-allowed',
        sentence:
          'Giving back what a review revoked needs the admin role; ask an admin',
      },
    ];
  }
  if (userRef === actorRef) {
    return [
      {
        kind: 'not-allowed',
        sentence:
          'Nobody gives back to themselves what a review revoked; ask another admin',
      },
    ];
  }
  const unreasoned = reasonFault(reason);
  return unreasoned ? [{ kind: 'bad-input', sentence: unreasoned }] : [];
}

/** Why a membership does not count. */
export function unconfirmed(groupRef: string): string {
  return `The groups claim of the last sign-in does not name ${groupRef}`;
}

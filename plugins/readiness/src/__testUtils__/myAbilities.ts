import type { ReadinessAbilities } from '@builder-insights/plugin-readiness-common';

/** What the reader may do: to read, and what the test adds. */
export function myAbilities(
  abilities: Partial<ReadinessAbilities> = {},
): ReadinessAbilities {
  return {
    read: true,
    attest: false,
    requestWaiver: false,
    approveWaiver: false,
    decide: false,
    editRegister: false,
    editRules: false,
    ...abilities,
  };
}

import { assertLocalUse } from './assertLocalUse';
import { OktaEmulatorServer } from './OktaEmulatorServer';
import type { OktaEmulator, OktaEmulatorOptions } from './types';

/**
 * Makes an emulator of an Okta custom authorization server, not yet listening.
 *
 * @throws NotAllowedError in production and inside Kubernetes.
 */
export function createOktaEmulator(options: OktaEmulatorOptions): OktaEmulator {
  assertLocalUse(process.env);
  return OktaEmulatorServer.create(options);
}

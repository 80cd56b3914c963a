export { createOktaEmulator } from './createOktaEmulator';
export { developmentClient } from './developmentClient';
export { developmentManagementToken } from './developmentManagementToken';
export { exampleAccounts } from './exampleAccounts';
export { runCommandLine } from './runCommandLine';
export type {
  Group,
  OktaEmulator,
  OktaEmulatorClient,
  OktaEmulatorOptions,
  OktaEmulatorTamper,
  OktaEventHook,
  Person,
  TokenResponse,
} from './types';

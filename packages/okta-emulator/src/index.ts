export { createOktaEmulator } from './createOktaEmulator';
export { developmentClient } from './developmentClient';
export { exampleAccounts } from './exampleAccounts';
export { runCommandLine } from './runCommandLine';
export type {
  OktaEmulator,
  OktaEmulatorClient,
  OktaEmulatorOptions,
  OktaEmulatorTamper,
  Person,
  TokenResponse,
} from './types';

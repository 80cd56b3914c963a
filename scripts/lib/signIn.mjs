// The flow speaks the emulator's form, so it lives beside it; scripts know it by this name.
export { signIn } from '../../packages/okta-emulator/client/signIn.mjs';

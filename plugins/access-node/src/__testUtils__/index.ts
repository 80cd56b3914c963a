/**
 * An organisation to play with, and real sign-in as anybody in it, for the tests of other packages.
 *
 * @packageDocumentation
 */
export { AccessServices, type AccessDecisionServices } from './AccessServices';
export { exampleOrg } from './exampleOrg';
export { markSignedIn } from './markSignedIn';
export { orgFactory } from './orgFactory';
export { signInModule } from './signInModule';
export { StaticOrgDirectory } from './StaticOrgDirectory';

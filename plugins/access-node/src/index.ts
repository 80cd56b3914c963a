/**
 * The organisation, identities, roles and emergency access, for backend plugins and modules.
 *
 * @packageDocumentation
 */
export * from './org/OrgDirectory';
export * from './org/orgDirectoryServiceRef';
export * from './org/OrgRecord';
export * from './org/OrgSnapshots';
export * from './org/orgSnapshotsServiceRef';
export * from './org/OrgConnector';
export * from './org/orgConnectorsExtensionPoint';
export * from './org/OrgIntake';
export * from './org/orgIntakeServiceRef';
export * from './org/DriftRegister';
export * from './org/driftRegisterServiceRef';
export * from './identity/IdentityRegister';
export * from './identity/identityRegisterServiceRef';
export * from './identity/guardedAuthServiceFactory';
export * from './identity/SignInProof';
export { signInProofOf } from './identity/signInProofs';
export * from './identity/toSignInClaims';
export * from './identity/tokenRefusalListenerServiceRef';
export * from './roles/readRolesConfig';
export * from './roles/RoleRegister';
export * from './roles/roleRegisterServiceRef';
export * from './roles/RoleResolver';
export * from './roles/systemRoleListenerServiceRef';
export { deriveRoles } from './roles/domain/deriveRoles';
export type { RoleFacts } from './roles/domain/RoleFacts';
export * from './roles/roleResolverServiceRef';
export * from './breakGlass/BreakGlassRegister';
export * from './breakGlass/breakGlassRegisterServiceRef';
export * from './posture/postureServiceRef';
export * from './scheduler/closedSchedulerServiceFactory';
export { accessDatabaseServiceRef } from './accessDatabaseServiceRef';

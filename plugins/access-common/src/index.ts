/**
 * Types, permissions and pure domain functions of access: who are you, where do you belong, what may you do.
 *
 * @packageDocumentation
 */
export * from './permissions';
export * from './Role';
export * from './RoleGrant';
export * from './MyAccess';
export * from './Org';
export * from './Review';
export * from './BreakGlass';
export * from './Audit';
export * from './Posture';
export * from './Evidence';
export * from './domain/OrgTree';

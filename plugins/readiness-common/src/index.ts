/**
 * Types, permissions and pure domain functions of readiness.
 *
 * @packageDocumentation
 */
export * from './Board';
export * from './DecisionRecord';
export * from './Evidence';
export * from './Gate';
export * from './GateState';
export * from './History';
export * from './permissions';
export * from './Register';
export * from './RolloutView';
export * from './Scorecard';
export * from './Verdict';
export * from './Waiver';
export * from './domain';

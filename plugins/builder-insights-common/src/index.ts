/**
 * Types, permissions and pure domain functions of Builder Insights.
 *
 * @packageDocumentation
 */
export * from './Insight';
export * from './InsightQuery';
export * from './InsightWhy';
export * from './TeamReport';
export * from './Viewer';
export * from './permissions';
export * from './relations';
export * from './domain/taxonomy';
export * from './domain/limits';
export * from './domain/insightTitle';
export * from './domain/wordsOf';
export * from './domain/weekOf';
export * from './domain/readerKeys';
export * from './domain/changesBetween';
export * from './domain/contentOf';

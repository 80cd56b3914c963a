export { agendaMarkdown } from './agendaMarkdown';
export { agendaOf } from './agendaOf';
export { areaViews } from './areaViews';
export { byBadness, isWorse } from './badness';
export { cellOf } from './cellOf';
export { changesSince } from './changesSince';
export { channelsOf } from './channelsOf';
export { dayOf } from './dayOf';
export { evidenceHashOf } from './evidenceHashOf';
export { gateSummaries } from './gateSummaries';
export { hypothesize } from './hypothesize';
export { inWords } from './inWords';
export { isBetter } from './isBetter';
export { isOverdue } from './isOverdue';
export { judgeGate } from './judgeGate';
export type {
  EvaluateRule,
  EvidenceByChannel,
  JudgeInput,
  Judgement,
} from './JudgeInput';
export { memoMarkdown } from './memoMarkdown';
export { memoOf } from './memoOf';
export { ownerOf } from './ownerOf';
export { pathToGo } from './pathToGo';
export { replay } from './replay';
export { ruleScopeOf, type RuleScope } from './ruleScopeOf';
export { severityOf } from './severityOf';
export { isCounted, stageAt } from './stageAt';
export { standingOf } from './standingOf';
export { addCounts, countStates, coverageOf, emptyCounts } from './stateCounts';
export type { VerdictFacts } from './VerdictFacts';
export { verdictOf } from './verdictOf';
export { waiverStatusAt } from './waiverStatusAt';

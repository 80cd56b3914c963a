import { createApiRef } from '@backstage/core-plugin-api';
import type {
  AttestationRequest,
  Board,
  DecisionRecord,
  DecisionRecordRequest,
  Evidence,
  GateView,
  HistoryEvent,
  MatrixPage,
  MatrixQuery,
  Memo,
  OpenDecision,
  OwedItem,
  PathToGo,
  PendingAttestation,
  PublishPreview,
  ReadinessAbilities,
  RecordVerification,
  RegisterEntries,
  RegisterInput,
  RegisterName,
  RolloutView,
  RuleScope,
  RuleSet,
  RuleSetDraft,
  TrendPoint,
  Verdict,
  Waiver,
  WaiverRequest,
  WhatIf,
  WhatIfAnswer,
} from '@builder-insights/plugin-readiness-common';
import type {
  DownloadedFile,
  ListedRecord,
  ListedWaiver,
  RuleSetVersions,
  ScopeBoard,
} from './ReadinessAnswers';

/** One gate of one scope. @public */
export interface GateKey {
  scorecardId: string;
  scopeRef: string;
  gateId: string;
}

/** Which part of a list. @public */
export interface PageQuery {
  cursor?: string;
  limit?: number;
}

/** From when, inclusive, to when, exclusive; UTC instants. @public */
export interface TimeQuery {
  from?: string;
  to?: string;
}

/** @public */
export interface HistoryPage {
  items: HistoryEvent[];
  nextCursor?: string;
}

/** What can become of a waiver. @public */
export type WaiverStep = 'approve' | 'refuse' | 'revoke' | 'withdraw';

/**
 * What the pages ask of the backend.
 *
 * @remarks
 * An answer that is not a success is thrown as a `ResponseError`; what the network did not carry is thrown as the
 * `TypeError` of `fetch`. `asOf` is a UTC instant: the state at that time.
 *
 * @public
 */
export interface ReadinessApi {
  /** What one may do at all. */
  me(): Promise<ReadinessAbilities>;

  /** The scorecards of which one may read at least one scope; for editors of rules all. */
  scorecards(): Promise<RuleSet[]>;
  scorecard(scorecardId: string): Promise<RuleSet>;
  matrix(
    scorecardId: string,
    query?: MatrixQuery & PageQuery,
  ): Promise<MatrixPage>;
  exportMatrix(
    scorecardId: string,
    query: MatrixQuery,
    format: 'csv' | 'jsonl',
  ): Promise<DownloadedFile>;
  trend(
    scorecardId: string,
    query?: { node?: string; days?: number },
  ): Promise<TrendPoint[]>;

  /** All scorecards of an entity. */
  boardsOf(scopeRef: string): Promise<ScopeBoard[]>;
  gate(key: GateKey): Promise<GateView>;
  scopeHistory(
    key: Omit<GateKey, 'gateId'> & { gateId?: string },
    query?: TimeQuery & PageQuery,
  ): Promise<HistoryPage>;
  /** Looks at the scope now, or at one gate of it, and waits for what is seen. */
  refresh(
    key: Omit<GateKey, 'gateId'> & { gateId?: string },
  ): Promise<{ started: number; board: Board }>;

  /** With `pending` it waits for a second person. */
  attest(
    request: AttestationRequest,
  ): Promise<{ pending?: PendingAttestation; gate: GateView }>;
  pendingAttestations(scopeRef?: string): Promise<PendingAttestation[]>;
  /** @param statement - the words as they were shown */
  confirmAttestation(id: string, statement: string): Promise<GateView>;
  refuseAttestation(id: string, reason: string): Promise<void>;

  rollouts(): Promise<RolloutView[]>;
  rollout(rolloutId: string, asOf?: string): Promise<RolloutView>;
  verdict(rolloutId: string, ringId: string, asOf?: string): Promise<Verdict>;
  /** Stores nothing. */
  whatIf(
    rolloutId: string,
    ringId: string,
    whatIf: WhatIf,
  ): Promise<WhatIfAnswer>;
  path(rolloutId: string, ringId: string, asOf?: string): Promise<PathToGo>;
  rolloutHistory(
    rolloutId: string,
    query?: TimeQuery & PageQuery & { kind?: HistoryEvent['kind'] },
  ): Promise<HistoryPage>;
  memo(
    rolloutId: string,
    asOf?: string,
  ): Promise<{ memo: Memo; markdown: string }>;
  memoFile(rolloutId: string, asOf?: string): Promise<DownloadedFile>;
  agenda(
    rolloutId: string,
  ): Promise<{ markdown: string; decisions: OpenDecision[] }>;

  register<N extends RegisterName>(
    rolloutId: string,
    register: N,
    asOf?: string,
  ): Promise<Array<RegisterEntries[N]>>;
  addEntry<N extends RegisterName>(
    rolloutId: string,
    register: N,
    entry: RegisterInput<N> & { id?: string },
  ): Promise<RegisterEntries[N]>;
  /** What is not named stays, what is undefined is taken away; another `revision` than the current one is refused. */
  changeEntry<N extends RegisterName>(
    rolloutId: string,
    register: N,
    entryId: string,
    change: Partial<RegisterInput<N>> & { revision: number },
  ): Promise<RegisterEntries[N]>;
  entryHistory(
    rolloutId: string,
    register: RegisterName,
    entryId: string,
  ): Promise<HistoryEvent[]>;

  waivers(query?: {
    rollout?: string;
    scorecard?: string;
    ref?: string;
    open?: boolean;
  }): Promise<ListedWaiver[]>;
  requestWaiver(request: WaiverRequest): Promise<Waiver>;
  decideWaiver(
    id: string,
    step: WaiverStep,
    given: { revision: number; comment: string },
  ): Promise<Waiver>;

  /** Newest first. */
  records(rolloutId: string): Promise<ListedRecord[]>;
  record(rolloutId: string, recordId: string): Promise<ListedRecord>;
  addRecord(
    rolloutId: string,
    ringId: string,
    request: DecisionRecordRequest,
  ): Promise<DecisionRecord>;
  recordPack(
    rolloutId: string,
    recordId: string,
    format: 'json' | 'html' | 'csv' | 'manifest',
  ): Promise<DownloadedFile>;
  verifyRecords(rolloutId: string): Promise<RecordVerification>;

  /** What one owes. */
  mine(): Promise<OwedItem[]>;

  ruleVersions(scorecardId: string): Promise<RuleSetVersions>;
  ruleVersion(scorecardId: string, version: number): Promise<RuleSet>;
  /** @param draft - a definition as somebody wrote it: the backend says what is wrong with it */
  saveDraft(
    scorecardId: string,
    draft: { definition: NonNullable<Evidence['value']>; basedOn: number },
  ): Promise<RuleSetDraft>;
  discardDraft(scorecardId: string): Promise<void>;
  previewDraft(scorecardId: string): Promise<PublishPreview>;
  publishDraft(
    scorecardId: string,
    given: { comment: string; basedOn: number; hash: string },
  ): Promise<RuleSet>;
  testRule(given: {
    rule: string;
    value: NonNullable<Evidence['value']>;
    scope?: Partial<RuleScope>;
  }): Promise<{ result?: boolean; problem?: string }>;
}

/** @public */
export const readinessApiRef = createApiRef<ReadinessApi>({
  id: 'plugin.readiness.client',
});

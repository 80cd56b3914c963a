import type {
  AccountSegment,
  Channel,
  CompanySize,
  Confidence,
  Consent,
  Experience,
  InsightState,
  InsightType,
  Priority,
  Region,
  Sensitivity,
  Sentiment,
  Source,
} from './domain/taxonomy';

/** What is known about the builder who said it; never a name. @public */
export interface Builder {
  segment?: string;
  experience?: Experience;
  stack?: string[];
  role?: string;
  companySize?: CompanySize;
}

/** The part of an insight its author writes and may revise. @public */
export interface InsightContent {
  /** Given by the author; without one the first line of the text is shown. */
  title?: string;
  /** What the builder said, in their words. */
  verbatim?: string;
  /** What the author thinks it means. */
  note?: string;
  type: InsightType;
  sentiment: Sentiment;
  priority: Priority;
  confidence: Confidence;
  /** Refs of product areas, as `component:default/atlas-search`. */
  productAreas: string[];
  themes: string[];
  tags: string[];
  eventRef?: string;
  sessionRef?: string;
  channel?: Channel;
  region?: Region;
  accountSegment?: AccountSegment;
  /** BCP 47 tag of the language it was said in. */
  language?: string;
  builder?: Builder;
  consent: Consent;
  sensitivity: Sensitivity;
}

/** What a device knows about the moment of capture. @public */
export interface CaptureContext {
  /** UUID made on the device; the same capture is stored once. */
  clientId: string;
  /** The `clientId` this one was forked from after a conflict. */
  rootId?: string;
  /** ISO 8601, UTC, by the device's clock; the server's where that is plainly wrong. */
  capturedAt: string;
  createdOffline: boolean;
  appVersion?: string;
  source: Source;
}

/** The body of a capture request: everything but the three has a default. @public */
export type CaptureRequest = Partial<InsightContent> &
  Partial<CaptureContext> &
  Pick<CaptureContext, 'clientId' | 'capturedAt'>;

/** One piece of evidence, as heard. Times are ISO 8601 in UTC. @public */
export interface Insight extends InsightContent, CaptureContext {
  id: string;
  /** The title given, or else the first line of what was said or noted. */
  title: string;
  /** 1 when captured, one more with each edit. */
  revision: number;
  state: InsightState;
  authorRef: string;
  teamRef: string;
  /** The team and the groups above it when this was captured, nearest first. */
  orgPathAtCapture: string[];
  assigneeRefs: string[];
  receivedAt: string;
  editedAt?: string;
}

/** One field that an edit changed. @public */
export interface FieldChange {
  field: keyof InsightContent;
  from?: unknown;
  to?: unknown;
  /** True when a value is left out because it stood while the reader could not read the insight. */
  withheld?: true;
}

/** One edit: what it changed, and the words that stood before. @public */
export interface InsightRevision {
  /** The revision this edit made. */
  revision: number;
  at: string;
  by: string;
  reason?: string;
  changes: FieldChange[];
}

/** An insight with everything that happened to it, oldest first. @public */
export interface InsightWithHistory extends Insight {
  history: InsightRevision[];
  /** What the reader may do with it. */
  may: { edit: boolean };
}

/** An edit: the fields to change; a field set to `null` is emptied. @public */
export type InsightPatch = {
  [F in keyof InsightContent]?: InsightContent[F] | null;
} & {
  /** The revision the edit was made on; another one is a conflict. */
  revision?: number;
  reason?: string;
};

/** The answer to a capture. @public */
export interface CaptureReceipt {
  id: string;
  clientId: string;
  revision: number;
  /** True when this very capture had been stored before. */
  replayed: boolean;
  insight: Insight;
}

/** A page of insights, newest first. @public */
export interface InsightPage {
  items: Insight[];
  /** Opaque; hand it back as `cursor` for the next page. */
  nextCursor?: string;
}

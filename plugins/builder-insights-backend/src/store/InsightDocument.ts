import type {
  CaptureContext,
  FieldChange,
  InsightContent,
  InsightState,
} from '@builder-insights/plugin-builder-insights-common';

/** An insight as it lies in the database. */
export interface InsightDocument
  extends InsightContent,
    Omit<CaptureContext, 'capturedAt'> {
  _id: string;
  /** SHA-256 of the capture as it was first sent. */
  payloadHash: string;
  revision: number;
  state: InsightState;
  authorRef: string;
  teamRef: string;
  orgPathAtCapture: string[];
  /** The same path today; follows re-organisations, and so does access. */
  orgPath: string[];
  assigneeRefs: string[];
  capturedAt: Date;
  receivedAt: Date;
  editedAt?: Date;
  /** See `readerKeys`: who may read it. */
  readers: string[];
  /** See `wordsOf`: what it is found by. */
  words: string[];
}

/** One edit of an insight, as it lies in the database. */
export interface RevisionDocument {
  /** `<insight id>/<revision>` */
  _id: string;
  insightId: string;
  revision: number;
  at: Date;
  by: string;
  reason?: string;
  changes: FieldChange[];
}

import type {
  Waiver,
  WaiverStatus,
} from '@builder-insights/plugin-readiness-common';

/** A waiver as it now is. */
export interface WaiverDocument {
  _id: string;
  boardId: string;
  status: WaiverStatus;
  revision: number;
  waiver: Waiver;
}

/** A waiver as it was from an instant on: `<waiver>|<revision>`. */
export interface WaiverVersionDocument {
  _id: string;
  boardId: string;
  at: Date;
  waiver: Waiver;
}

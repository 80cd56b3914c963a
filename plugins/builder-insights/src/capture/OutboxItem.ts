import type { CaptureRequest } from '@builder-insights/plugin-builder-insights-common';

/**
 * Why a capture is still on the device: the server was not reached, it asks to
 * sign in, it failed or may not store it now, somebody else answered in its
 * place, or it refused the capture as it is.
 */
export type SendProblemKind =
  | 'unreachable'
  | 'signed-out'
  | 'server'
  | 'no-echo'
  | 'refused';

/** @public */
export interface SendProblem {
  kind: SendProblemKind;
  /** What the server or the network said. */
  message: string;
}

/** A capture that waits on the device. @public */
export interface OutboxItem {
  request: CaptureRequest;
  /** When it was saved here, in milliseconds since the epoch. */
  savedAt: number;
  /** How often sending it failed. */
  attempts: number;
  /** Not sent by itself before this moment, in milliseconds since the epoch. */
  notBefore: number;
  problem?: SendProblem;
  /** The id it goes on under, decided before the fork so that a crash cannot fork it twice. */
  forkTo?: string;
}

import type { AuditAnchor } from '../AuditChainStatus';

/** A head that a stream is known to have had. */
export interface KnownHead extends AuditAnchor {
  /** Where that is known from, as a sentence calls it. */
  source: string;
  /** False for what a process only remembers. */
  isAnchor?: boolean;
}

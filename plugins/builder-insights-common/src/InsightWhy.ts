/** One way in which a person comes to insights. @public */
export interface ScopeReason {
  /** A role of docs/permissions.md; or `author`, `assignee`, `break-glass`. */
  role: string;
  /** Ref of the group, product area or user that it is limited to; absent where it covers everything. */
  scopeRef?: string;
  /** Name of the permission rule, such as `CAPTURED_BELOW`. */
  rule: string;
  /** The same in words, addressed to the person. */
  sentence: string;
}

/** A way in, and what of the insight fits it. @public */
export interface AccessReason extends ScopeReason {
  /** The field of the insight that decided: `sensitivity`, `authorRef`, `teamRef`, `orgPathAtCapture`, … */
  field: string;
  /** The value that was found there. */
  value: string;
}

/**
 * Why a person may read an insight, or only that it is outside what they may see.
 *
 * @remarks
 * What is hidden and what does not exist get the very same answer.
 *
 * @public
 */
export type InsightWhy =
  | {
      visible: true;
      /** Every way in, at least one. */
      reasons: AccessReason[];
      /** Ties the answer to the permission decision in the audit trail. */
      decisionId: string;
    }
  | { visible: false; sentence: string; decisionId: string };

/** What lists and reports are taken over for a person. @public */
export interface ViewerScope {
  /** One of them is enough; empty when the person may read nothing, or everything. */
  reasons: ScopeReason[];
  /** Whether nothing is kept from them. */
  everything: boolean;
  decisionId: string;
}

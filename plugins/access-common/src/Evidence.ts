/** The memo's three questions, answered from what is in force. @public */
export interface AccessEvidence {
  /** UTC instant, ISO 8601. */
  asOf: string;
  answers: EvidenceAnswer[];
  /** SHA-256 over the answers. */
  hash: string;
}

/** @public */
export interface EvidenceAnswer {
  id: 'sign-in' | 'roles' | 'reviews';
  question: string;
  /** Sentences with live figures in them. */
  statements: EvidenceStatement[];
}

/** @public */
export interface EvidenceStatement {
  text: string;
  /** Where to check it: a path below the Access page, such as `audit?action=sign-in`. */
  path?: string;
}

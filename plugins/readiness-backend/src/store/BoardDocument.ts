/** A scope in one of its scorecards, without what its gates were judged by: what lists, filters and totals read. */
export interface BoardDocument {
  /** See `boardIdOf`. */
  _id: string;
  scorecardId: string;
  ref: string;
  title: string;
  /** Lower case. */
  titleWords: string[];
  kind: string;
  type?: string;
  ownerRef?: string;
  orgPath: string[];
  /** The ways in which somebody may come to it, see `scopeKeysOf`. */
  keys: string[];
  /** Owners in the registers of its rollouts; those of areas and gates follow from the rules. */
  stakeholders: string[];
  ruleSetVersion: number;
  /** `RC-01:fail` of each gate, and `fail` for each state that some gate that counts is in. */
  marks: string[];
  /** Canonical JSON of a `Tally`: boards that count alike are one group. */
  tally: string;
  revision: number;
  /** Raised by whoever writes down elsewhere what follows from the board as it is, so that nobody changes it meanwhile. */
  witnessed?: number;
  updatedAt: Date;
  nextDueAt?: Date;
  /** Since when the catalog does not have it. */
  missingSince?: Date;
}

/** What a board's gates were judged by. */
export interface CellsDocument {
  /** The board's. */
  _id: string;
  /**
   * JSON of the cells: they are read and written as a whole, and the database never looks into them. As documents within
   * a document they took several times as long to write.
   */
  cells: string;
}

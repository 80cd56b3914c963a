import type {
  OrgFinding,
  OrgFindingCode,
} from '@builder-insights/plugin-access-common';

const MOST_IDS = 20;
const MOST_REASONS = 3;

const REMEDIES: Partial<Record<OrgFindingCode, string>> = {
  cycle: 'Give one of the groups another parent in the source.',
  'two-parents': 'Leave each group one parent in the source.',
  'duplicate-key': 'Make ids, names and Okta ids unique in the source.',
  'unknown-status': "Map the source's words to active or suspended.",
  'unknown-group': 'Add what is missing to the source, or remove its mention.',
  'invalid-record': 'Correct the records in the source.',
};

/** Everything that is wrong with a reading: one finding for each code, however many records it names. */
export class OrgFindings {
  static create(): OrgFindings {
    return new OrgFindings();
  }

  readonly #found = new Map<
    OrgFindingCode,
    { count: number; ids: string[]; reasons: string[] }
  >();

  private constructor() {}

  get isEmpty(): boolean {
    return this.#found.size === 0;
  }

  /** @param reason - a sentence without its full stop, with the value in question in quotes */
  add(code: OrgFindingCode, id: string, reason: string): void {
    const found = this.#found.get(code) ?? { count: 0, ids: [], reasons: [] };
    this.#found.set(code, found);
    found.count += 1;
    if (found.ids.length < MOST_IDS && !found.ids.includes(id)) {
      found.ids.push(id);
    }
    if (found.reasons.length < MOST_REASONS) {
      found.reasons.push(reason);
    }
  }

  list(): OrgFinding[] {
    return [...this.#found].map(([code, { count, ids, reasons }]) => {
      const more = count - reasons.length;
      const said = reasons.join('; ') + (more > 0 ? `; and ${more} more` : '');
      return {
        code,
        message: [`${said}.`, REMEDIES[code]].filter(Boolean).join(' '),
        ids,
      };
    });
  }
}

import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { insightImportPermission } from '@builder-insights/plugin-builder-insights-common';
import type { InsightStore } from '../store/InsightStore';
import type { AuthorDirectory } from './AuthorDirectory';
import type { InsightAuthorizer } from './InsightAuthorizer';
import { toNewInsight } from './toNewInsight';
import { withAudit } from './withAudit';
import type { ImportInput } from './CaptureInput';

/** A row of a file: its content once it could be read, or why it could not. */
export type ImportRow = { line: number } & (
  | { input: ImportInput }
  | { rejected: Omit<RejectedRow, 'line'> }
);

/** A row that was not stored, and why. */
export interface RejectedRow {
  line: number;
  field: string;
  value: string;
  why: string;
}

/** What became of the rows. */
export interface ImportReport {
  stored: number;
  /** Rows that were stored by an earlier import. */
  alreadyThere: number;
  rejected: RejectedRow[];
}

/** Stores captures in other people's names. Repeating an import changes nothing. */
export class ImportService {
  static create(options: {
    store: InsightStore;
    authors: AuthorDirectory;
    authorizer: InsightAuthorizer;
    auditor: AuditorService;
  }): ImportService {
    return new ImportService(options);
  }

  readonly #store: InsightStore;
  readonly #authors: AuthorDirectory;
  readonly #authorizer: InsightAuthorizer;
  readonly #auditor: AuditorService;

  private constructor(options: Parameters<typeof ImportService.create>[0]) {
    this.#store = options.store;
    this.#authors = options.authors;
    this.#authorizer = options.authorizer;
    this.#auditor = options.auditor;
  }

  async import(
    rows: ImportRow[],
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<ImportReport> {
    return await withAudit(
      this.#auditor,
      {
        eventId: 'insight-import',
        severityLevel: 'high',
        meta: { rows: rows.length },
      },
      async note => {
        const decisionId = await this.#authorizer.demand(
          insightImportPermission,
          {
            credentials,
            otherwise:
              'Importing needs the admin role of Builder Insights, which you do not have; another admin can grant it',
          },
        );
        note({ decisionId });
        const report = await this.store(rows);
        note({ stored: report.stored, rejected: report.rejected.length });
        return report;
      },
    );
  }

  /** The same without a caller, for what the portal itself brings along. */
  async store(rows: ImportRow[]): Promise<ImportReport> {
    const report: ImportReport = { stored: 0, alreadyThere: 0, rejected: [] };
    for (const row of rows) {
      const outcome =
        'input' in row ? await this.#storeRow(row.input) : row.rejected;
      if (outcome === 'stored' || outcome === 'alreadyThere') {
        report[outcome] += 1;
      } else {
        report.rejected.push({ line: row.line, ...outcome });
      }
    }
    return report;
  }

  async #storeRow(
    row: ImportInput,
  ): Promise<'stored' | 'alreadyThere' | Omit<RejectedRow, 'line'>> {
    const { authorRef, ...input } = row;
    const author = await this.#authors.find(authorRef);
    if (!author) {
      return {
        field: 'authorRef',
        value: authorRef,
        why: 'is not a member of Builder Relations',
      };
    }
    const outcome = await this.#store.capture(
      toNewInsight(input, author, new Date()),
    );
    if (outcome) {
      return outcome.stored ? 'stored' : 'alreadyThere';
    }
    return {
      field: 'clientId',
      value: input.clientId,
      why: 'already stands for another capture; give this row a clientId of its own',
    };
  }
}

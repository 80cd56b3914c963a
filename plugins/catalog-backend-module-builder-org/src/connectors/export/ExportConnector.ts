import { stat } from 'node:fs/promises';
import type {
  OrgConnector,
  OrgReading,
  OrgRecord,
} from '@builder-insights/plugin-access-node';
import type { ExportOptions } from './ExportOptions';
import { readCsvExport } from './readCsvExport';
import { readJsonExport } from './readJsonExport';

/** Reads what an HR system exported: CSV files of people and of groups, or one JSON file of both. */
export class ExportConnector implements OrgConnector {
  static create(options: ExportOptions): ExportConnector {
    return new ExportConnector(options);
  }

  readonly name = 'export';
  readonly source: string;
  readonly #options: ExportOptions;
  readonly #files: string[];

  private constructor(options: ExportOptions) {
    this.#options = options;
    this.#files = [options.people, ...(options.groups ? [options.groups] : [])];
    this.source = `export ${this.#files.join(' and ')}`;
  }

  async *read({ checkpoint }: OrgReading): AsyncGenerator<OrgRecord> {
    const before = await this.#state();
    if (checkpoint === before) {
      yield { kind: 'end', checkpoint, unchanged: true };
      return;
    }
    const isJson = this.#options.people.endsWith('.json');
    const records = isJson
      ? readJsonExport(this.#options)
      : readCsvExport(this.#options);
    for await (const record of records) {
      if (record.kind === 'end' && (await this.#state()) !== before) {
        // Written to while it was read: without an end, this is half-read.
        return;
      }
      yield record.kind === 'end' ? { ...record, checkpoint: before } : record;
    }
  }

  async #state(): Promise<string> {
    const states = await Promise.all(this.#files.map(file => stat(file)));
    return states
      .map(({ ino, size, mtimeMs }) => `${ino}.${size}.${mtimeMs}`)
      .join(' ');
  }
}

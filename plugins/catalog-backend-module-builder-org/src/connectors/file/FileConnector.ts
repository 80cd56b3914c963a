import type {
  OrgConnector,
  OrgReading,
  OrgRecord,
} from '@builder-insights/plugin-access-node';
import { fileState } from '../fileState';
import { parseOrgEntities } from './parseOrgEntities';
import { toFileRecords } from './toFileRecords';

/** Reads User and Group entities from a YAML file, such as examples/org.yaml. */
export class FileConnector implements OrgConnector {
  static create(options: { path: string }): FileConnector {
    return new FileConnector(options.path);
  }

  readonly name = 'file';
  readonly source: string;
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
    this.source = `file ${path}`;
  }

  async *read({ checkpoint }: OrgReading): AsyncGenerator<OrgRecord> {
    const { text, state } = await fileState(this.#path);
    if (checkpoint === state) {
      yield { kind: 'end', checkpoint: state, unchanged: true };
      return;
    }
    yield* toFileRecords(parseOrgEntities(text, this.#path));
    yield { kind: 'end', checkpoint: state };
  }
}

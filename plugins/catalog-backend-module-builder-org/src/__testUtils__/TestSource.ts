import type {
  OrgConnector,
  OrgEndRecord,
  OrgGroupRecord,
  OrgPersonRecord,
  OrgRecord,
} from '@builder-insights/plugin-access-node';

/** A source in memory, to be changed and broken. */
export class TestSource implements OrgConnector {
  readonly name = 'test';
  readonly source = 'test source';
  groups: OrgGroupRecord[] = [];
  people: OrgPersonRecord[] = [];
  /** What it ends with; undefined for a source that breaks off. */
  end: Omit<OrgEndRecord, 'kind'> | undefined = {};
  /** Thrown after this many records. */
  failure: { after: number; error: Error } | undefined;

  async *read(): AsyncGenerator<OrgRecord> {
    let count = 0;
    for (const record of [...this.people, ...this.groups]) {
      if (count === this.failure?.after) {
        throw this.failure.error;
      }
      count += 1;
      yield record;
    }
    if (this.end) {
      yield { kind: 'end', ...this.end };
    }
  }

  /** Changes one person. */
  edit(id: string, change: Partial<OrgPersonRecord>) {
    this.people = this.people.map(person =>
      person.id === id ? { ...person, ...change } : person,
    );
  }

  /** Changes one group. */
  editGroup(id: string, change: Partial<OrgGroupRecord>) {
    this.groups = this.groups.map(group =>
      group.id === id ? { ...group, ...change } : group,
    );
  }

  remove(...ids: string[]) {
    this.people = this.people.filter(({ id }) => !ids.includes(id));
  }
}

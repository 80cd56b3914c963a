import type {
  OrgConnector,
  OrgRecord,
} from '@builder-insights/plugin-access-node';

const GROUPS = 1_500;
const LEVELS = 8;

/** An invented organisation of any size, made up as it is read: 1,500 groups on eight levels. */
export class ExampleSource implements OrgConnector {
  readonly name = 'bench';
  readonly source = 'bench';
  /** Every so many people, one has another title. */
  changedEvery = Infinity;
  readonly #people: number;

  constructor(people: number) {
    this.#people = people;
  }

  async *read(): AsyncGenerator<OrgRecord> {
    for (let at = 0; at < this.#people; at++) {
      yield {
        kind: 'person',
        id: `u${at}`,
        name: `p-u${at}`,
        displayName: `Person Number ${at}`,
        title: at % this.changedEvery === 0 ? 'Moved Advocate' : 'Advocate',
        email: `person.${at}@example.com`,
        oktaId: `00u${at}`,
        status: 'active',
        groupIds: [`g${at % GROUPS}`],
      };
    }
    for (let at = 0; at < GROUPS; at++) {
      yield {
        kind: 'group',
        id: `g${at}`,
        name: `g-${at}`,
        title: `Group ${at}`,
        type: 'team',
        parentIds: at === 0 ? [] : [`g${parentOf(at)}`],
        managerId: `u${at}`,
      };
    }
    yield { kind: 'end', people: this.#people, groups: GROUPS };
  }
}

// One chain down to the lowest level, and all others below its last but one.
function parentOf(at: number): number {
  return at < LEVELS ? at - 1 : at % (LEVELS - 1);
}

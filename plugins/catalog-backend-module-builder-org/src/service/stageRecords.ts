import type {
  OrgEndRecord,
  OrgGroupRecord,
  OrgIntake,
  OrgPersonRecord,
  OrgRecord,
  StagedPerson,
} from '@builder-insights/plugin-access-node';
import type { OrgFindings } from '../domain/OrgFindings';
import { quoted } from '../domain/quoted';
import { recordProblem } from '../domain/recordProblem';
import { toPerson } from '../domain/toPerson';

const BATCH = 500;

/** What was read; people are in the database, groups here. */
export interface StagedRecords {
  people: number;
  groups: OrgGroupRecord[];
  /** Absent for a source that was not read to its end. */
  end?: OrgEndRecord;
}

/** Stores what a connector reads, some hundred people at a time; what is wrong with single records becomes findings. */
export async function stageRecords(options: {
  records: AsyncIterable<OrgRecord>;
  id: string;
  intake: Pick<OrgIntake, 'stagePeople'>;
  findings: OrgFindings;
}): Promise<StagedRecords> {
  const { records, id, intake, findings } = options;
  const staged: StagedRecords = { people: 0, groups: [] };
  let batch: StagedPerson[] = [];
  const flush = async () => {
    const people = batch;
    batch = [];
    const twins = people.length > 0 ? await intake.stagePeople(id, people) : [];
    twins.forEach(twin => addTwin(twin, findings));
  };
  for await (const record of records) {
    if (record.kind === 'end') {
      staged.end = record;
      break;
    }
    const problem = recordProblem(record);
    if (problem) {
      const { kind, id: of } = record;
      findings.add(
        'invalid-record',
        of,
        `the ${kind} ${quoted(of)} ${problem}`,
      );
    }
    if (record.kind === 'group') {
      staged.groups.push(record);
    } else {
      staged.people += 1;
      addUnknownStatus(record, findings);
      if (!problem && batch.push(toPerson(record)) === BATCH) {
        await flush();
      }
    }
  }
  await flush();
  addHalfRead(staged, findings);
  return staged;
}

function addUnknownStatus(person: OrgPersonRecord, findings: OrgFindings) {
  if (person.status !== 'active' && person.status !== 'suspended') {
    findings.add(
      'unknown-status',
      person.id,
      `the person ${quoted(person.id)} has the status ${quoted(person.status)}`,
    );
  }
}

function addTwin(twin: StagedPerson, findings: OrgFindings) {
  const okta = twin.oktaId ? `, Okta id ${quoted(twin.oktaId)}` : '';
  findings.add(
    'duplicate-key',
    twin.id,
    `somebody else has the id, name or Okta id of the person ${quoted(
      twin.id,
    )} (${quoted(twin.name)}${okta})`,
  );
}

function addHalfRead(staged: StagedRecords, findings: OrgFindings) {
  const { end, people, groups } = staged;
  if (!end) {
    findings.add('half-read', 'end', 'The source broke off before its end');
    return;
  }
  const counts = [
    ['people', people, end.people],
    ['groups', groups.length, end.groups],
  ] as const;
  for (const [what, read, said] of counts) {
    if (said !== undefined && read < said) {
      findings.add(
        'half-read',
        what,
        `${read} ${what} were read and the source says it has ${said}`,
      );
    }
  }
}

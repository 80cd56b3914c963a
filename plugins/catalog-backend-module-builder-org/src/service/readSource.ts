import type {
  AcceptedOrg,
  OrgConnector,
  OrgIntake,
  OrgPersonRecord,
} from '@builder-insights/plugin-access-node';
import { toError } from '@backstage/errors';
import type { OrgFindings } from '../domain/OrgFindings';
import { quoted } from '../domain/quoted';
import { stageRecords, type StagedRecords } from './stageRecords';

/**
 * Reads a source into the database under the id of a snapshot. A source that fails midway is half-read.
 *
 * @throws when the reading was cancelled
 */
export async function readSource(options: {
  connector: OrgConnector;
  accepted?: AcceptedOrg;
  id: string;
  intake: OrgIntake;
  findings: OrgFindings;
  signal: AbortSignal;
}): Promise<StagedRecords> {
  const { connector, accepted, id, intake, findings, signal } = options;
  // Of another source, neither the checkpoint nor the people say anything about this one.
  const basis = accepted?.source === connector.source ? accepted : undefined;
  const records = connector.read({
    ...(basis?.checkpoint && { checkpoint: basis.checkpoint }),
    previousPeople: () => previousPeople(intake, basis?.id),
    signal,
  });
  try {
    return await stageRecords({ records, id, intake, findings });
  } catch (error) {
    signal.throwIfAborted();
    const { name, message } = toError(error);
    findings.add(
      'half-read',
      'end',
      `The source could not be read to its end: ${name}: ${quoted(message)}`,
    );
    return { people: 0, groups: [] };
  }
}

async function* previousPeople(
  intake: OrgIntake,
  snapshotId: string | undefined,
): AsyncGenerator<OrgPersonRecord> {
  if (snapshotId) {
    for await (const { active, ref, ...person } of intake.people(snapshotId)) {
      const status = active ? 'active' : 'suspended';
      yield { kind: 'person', ...person, status };
    }
  }
}

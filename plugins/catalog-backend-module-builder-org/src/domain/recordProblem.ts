import type {
  OrgGroupRecord,
  OrgPersonRecord,
} from '@builder-insights/plugin-access-node';
import { textProblem } from './textProblem';

const ENTITY_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const MOST_GROUPS = 1_000;

/** Why a record of the source cannot be taken as it is, or undefined. */
export function recordProblem(
  record: OrgGroupRecord | OrgPersonRecord,
): string | undefined {
  const common =
    textProblem('id', record.id, { longest: 200, required: true }) ??
    nameProblem(record.name) ??
    textProblem('title', record.title, { longest: 200 });
  if (common) {
    return common;
  }
  return record.kind === 'group' ? groupProblem(record) : personProblem(record);
}

function groupProblem(group: OrgGroupRecord): string | undefined {
  return (
    textProblem('title', group.title, { longest: 200, required: true }) ??
    textProblem('type', group.type, { longest: 63, required: true }) ??
    textProblem('claim', group.claim, { longest: 255 }) ??
    textProblem('description', group.description?.replace(/[\n\t]/g, ' '), {
      longest: 2_000,
    })
  );
}

function personProblem(person: OrgPersonRecord): string | undefined {
  return (
    textProblem('display name', person.displayName, {
      longest: 200,
      required: true,
    }) ??
    textProblem('e-mail address', person.email, { longest: 254 }) ??
    textProblem('Okta id', person.oktaId, { longest: 100 }) ??
    (person.groupIds.length > MOST_GROUPS
      ? `is in ${person.groupIds.length} groups, ${MOST_GROUPS} at most`
      : undefined)
  );
}

// Also what keeps refs out: `Group:Default/BR` is a name to nobody.
function nameProblem(name: string): string | undefined {
  return ENTITY_NAME.test(name)
    ? undefined
    : 'has a name that is not made of 1 to 63 letters, digits, -, _ or .';
}

import { InputError } from '@backstage/errors';
import type { OktaObject } from './toOktaObject';

const CONDITION = /^(lastUpdated|lastMembershipUpdated) gt "([^"]+)"$/;

/**
 * The part of Okta's filters by which somebody asks for what has changed: `lastUpdated gt "2026-11-02T08:00:00.000Z"`,
 * and several of these with `or`.
 *
 * @throws InputError for any other filter
 */
export function changedSince(filter: string): (object: OktaObject) => boolean {
  const conditions = filter.split(' or ').map(part => {
    const [, field, since] = CONDITION.exec(part.trim()) ?? [];
    if (!field || Number.isNaN(Date.parse(since))) {
      throw new InputError(
        `The emulator knows filters such as lastUpdated gt "2026-11-02T08:00:00.000Z", and not "${filter}"`,
      );
    }
    return (object: OktaObject) =>
      ((field === 'lastUpdated'
        ? object.lastUpdated
        : object.lastMembershipUpdated) ?? '') > new Date(since).toISOString();
  });
  return object => conditions.some(holds => holds(object));
}

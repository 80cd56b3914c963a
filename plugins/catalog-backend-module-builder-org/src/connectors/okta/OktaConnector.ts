import type {
  OrgConnector,
  OrgReading,
  OrgRecord,
} from '@builder-insights/plugin-access-node';
import { changedSince } from './changedSince';
import { OktaClient, type Wait } from './OktaClient';
import type { OktaOptions } from './OktaOptions';
import {
  oktaGroup,
  oktaMember,
  oktaUser,
  type OktaGroup,
  type OktaUser,
} from './oktaSchemas';
import { OktaLeaders } from './OktaLeaders';
import { parseCheckpoint } from './parseCheckpoint';
import { textOf } from './textOf';
import { toOktaGroups } from './toOktaGroups';
import { toOktaPerson } from './toOktaPerson';

/**
 * Reads people, groups and their hierarchy from Okta's management API.
 *
 * @remarks
 * Groups are few and read every time. Members and people are read when they changed since the last accepted reading,
 * and laid over the people of the snapshot in force: what leaves here is always everybody. At least once a day all is
 * read anew, because what was deleted does not show among what changed. In memory are the groups, the ids of members of
 * the groups that were read, and the people who changed.
 */
export class OktaConnector implements OrgConnector {
  static create(options: OktaOptions, wait?: Wait): OktaConnector {
    return new OktaConnector(options, OktaClient.create({ ...options, wait }));
  }

  readonly name = 'okta';
  readonly source: string;
  readonly #options: OktaOptions;
  readonly #client: OktaClient;

  private constructor(options: OktaOptions, client: OktaClient) {
    this.source = `okta ${new URL(options.url).host}`;
    this.#options = options;
    this.#client = client;
  }

  async *read(reading: OrgReading): AsyncGenerator<OrgRecord> {
    const { fullEvery, managerBy, managerKey } = this.#options;
    const now = Date.now();
    const { checkpoint: text, signal } = reading;
    // Of people who did not change, only the id is known, and not what groups call their leaders by.
    const checkpoint = managerBy
      ? undefined
      : parseCheckpoint(text, { now, fullEvery });
    const since = checkpoint && changedSince(checkpoint);
    const groups = await this.#groups(signal);
    const reread = groups.filter(
      ({ lastMembershipUpdated: at }) =>
        !since || !at || !(Date.parse(at) < since.getTime()),
    );
    const memberships = await this.#memberships(reread, signal);
    const leaders = OktaLeaders.create(
      managerBy,
      groups.flatMap(({ profile }) => textOf(profile, managerKey) ?? []),
    );
    const people = since
      ? this.#overlay(reading, { since, groups, reread, memberships })
      : this.#everybody(memberships, leaders, signal);
    yield* people;
    yield* toOktaGroups(groups, leaders.ids, this.#options);
    yield {
      kind: 'end',
      checkpoint: JSON.stringify({
        at: now,
        fullAt: checkpoint?.fullAt ?? now,
      }),
    };
  }

  async #groups(signal: AbortSignal): Promise<OktaGroup[]> {
    const groups: OktaGroup[] = [];
    const { groupSearch: search } = this.#options;
    for await (const item of this.#list('groups', { search }, signal)) {
      groups.push(oktaGroup.parse(item));
    }
    return groups;
  }

  /** Ids of groups by those of their members. */
  async #memberships(
    groups: readonly OktaGroup[],
    signal: AbortSignal,
  ): Promise<Map<string, string[]>> {
    const memberships = new Map<string, string[]>();
    for (const { id: group } of groups) {
      const path = `groups/${encodeURIComponent(group)}/users`;
      for await (const item of this.#list(path, {}, signal)) {
        const { id } = oktaMember.parse(item);
        const known = memberships.get(id);
        if (known) {
          known.push(group);
        } else {
          memberships.set(id, [group]);
        }
      }
    }
    return memberships;
  }

  async *#users(signal: AbortSignal, since?: Date) {
    const { userSearch } = this.#options;
    const changed = since && `lastUpdated gt "${since.toISOString()}"`;
    const search =
      userSearch && changed
        ? `(${userSearch}) and ${changed}`
        : userSearch ?? changed;
    // Without a search, Okta leaves out those who were deprovisioned.
    for await (const item of this.#list('users', { search }, signal)) {
      yield oktaUser.parse(item);
    }
  }

  async *#everybody(
    memberships: ReadonlyMap<string, string[]>,
    leaders: OktaLeaders,
    signal: AbortSignal,
  ): AsyncGenerator<OrgRecord> {
    for await (const user of this.#users(signal)) {
      leaders.see(user);
      yield toOktaPerson(user, memberships.get(user.id) ?? []);
    }
  }

  async *#overlay(
    { previousPeople, signal }: OrgReading,
    changes: {
      since: Date;
      groups: readonly OktaGroup[];
      reread: readonly OktaGroup[];
      memberships: ReadonlyMap<string, string[]>;
    },
  ): AsyncGenerator<OrgRecord> {
    const { since, groups, reread, memberships } = changes;
    const anew = new Set(reread.map(({ id }) => id));
    const kept = new Set(
      groups.map(({ id }) => id).filter(id => !anew.has(id)),
    );
    const changed = new Map<string, OktaUser>();
    for await (const user of this.#users(signal, since)) {
      changed.set(user.id, user);
    }
    for await (const person of previousPeople()) {
      const groupIds = [
        ...person.groupIds.filter(id => kept.has(id)),
        ...(memberships.get(person.id) ?? []),
      ];
      const user = changed.get(person.id);
      changed.delete(person.id);
      yield user ? toOktaPerson(user, groupIds) : { ...person, groupIds };
    }
    for (const user of changed.values()) {
      yield toOktaPerson(user, memberships.get(user.id) ?? []);
    }
  }

  #list(
    path: string,
    query: Record<string, string | undefined>,
    signal: AbortSignal,
  ): AsyncGenerator<unknown> {
    const limit = String(this.#options.pageSize);
    return this.#client.list(`/api/v1/${path}`, { limit, ...query }, signal);
  }
}

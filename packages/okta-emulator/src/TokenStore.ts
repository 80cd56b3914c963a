import type { Adapter, AdapterPayload } from 'oidc-provider';

/** As Okta does: the answer with the next token may have been lost on its way, when somebody reloads a page. */
const REFRESH_GRACE_S = 30;

const now = () => Math.floor(Date.now() / 1000);

/**
 * Codes, tokens, grants and sessions, in memory.
 *
 * It outlives a rotation of keys, which replaces the provider around it.
 */
export class TokenStore {
  readonly #records = new Map<string, AdapterPayload>();

  static create(): TokenStore {
    return new TokenStore();
  }

  private constructor() {}

  /** Ends the sessions of somebody by their Okta id; what was issued to them is refused by itself. */
  endSessions(oktaId: string): void {
    for (const [key, payload] of this.#records) {
      if (key.startsWith('Session:') && payload.accountId === oktaId) {
        this.#records.delete(key);
      }
    }
  }

  /** The storage of one kind of record, as oidc-provider wants it. */
  adapter(kind: string): Adapter {
    const records = this.#records;
    const keyOf = (id: string) => `${kind}:${id}`;
    const live = (payload: AdapterPayload | undefined) =>
      payload?.exp && payload.exp * 1000 < Date.now() ? undefined : payload;
    const findWhere = (matches: (payload: AdapterPayload) => boolean) =>
      live(
        [...records].find(
          ([key, payload]) => key.startsWith(`${kind}:`) && matches(payload),
        )?.[1],
      );
    return {
      upsert: async (id, payload) => {
        records.set(keyOf(id), payload);
      },
      find: async id => {
        const payload = live(records.get(keyOf(id)));
        const isFresh =
          kind === 'RefreshToken' &&
          typeof payload?.consumed === 'number' &&
          now() - payload.consumed <= REFRESH_GRACE_S;
        return isFresh ? { ...payload, consumed: undefined } : payload;
      },
      findByUid: async uid => findWhere(payload => payload.uid === uid),
      findByUserCode: async code =>
        findWhere(payload => payload.userCode === code),
      consume: async id => {
        const payload = records.get(keyOf(id));
        if (payload) {
          payload.consumed ??= now();
        }
      },
      destroy: async id => {
        records.delete(keyOf(id));
      },
      revokeByGrantId: async grantId => {
        for (const [key, payload] of records) {
          if (payload.grantId === grantId) {
            records.delete(key);
          }
        }
      },
    };
  }
}

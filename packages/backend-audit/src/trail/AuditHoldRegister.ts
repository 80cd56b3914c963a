import { randomUUID } from 'node:crypto';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { AuditHold, AuditHolds } from '../AuditHolds';
import { redactText } from '../redact/redactText';
import type { RegistryStore } from '../store/RegistryStore';
import { foldHolds } from './foldHolds';

/** Legal holds, each placing and release an entry of the registry. */
export class AuditHoldRegister implements AuditHolds {
  static create(options: {
    registry: () => Promise<RegistryStore>;
    now: () => Date;
  }): AuditHoldRegister {
    return new AuditHoldRegister(options);
  }

  readonly #registry: () => Promise<RegistryStore>;
  readonly #now: () => Date;

  private constructor(options: Parameters<typeof AuditHoldRegister.create>[0]) {
    this.#registry = options.registry;
    this.#now = options.now;
  }

  async place(
    hold: Pick<AuditHold, 'reason' | 'from' | 'to' | 'placedBy'>,
  ): Promise<AuditHold> {
    const { from, to, placedBy } = hold;
    const reason = redactText(hold.reason).trim();
    if (!reason) {
      throw new InputError(
        'A legal hold needs a reason; say why events are kept',
      );
    }
    if (!(from < to)) {
      throw new InputError(
        'A legal hold keeps events from one instant to a later one; give both as UTC instants',
      );
    }
    const registry = await this.#registry();
    const about = randomUUID();
    const { sealedAt: placedAt } = await registry.append(
      { kind: 'hold-placed', about, reason, by: placedBy, from, to },
      { sealedAt: this.#now() },
    );
    return { id: about, reason, placedBy, placedAt, from, to };
  }

  async release(id: string, releasedBy: string): Promise<AuditHold> {
    const registry = await this.#registry();
    const after = await registry.head();
    const hold = (await this.list()).find(({ id: other }) => other === id);
    if (!hold) {
      throw new NotFoundError(`There is no legal hold '${id}'`);
    }
    if (hold.releasedAt) {
      throw new ConflictError(
        `The legal hold '${id}' was released by ${hold.releasedBy} already`,
      );
    }
    const { sealedAt: releasedAt } = await registry.append(
      { kind: 'hold-released', about: id, by: releasedBy },
      { sealedAt: this.#now(), onlyAfter: after },
    );
    return { ...hold, releasedBy, releasedAt };
  }

  async list(): Promise<AuditHold[]> {
    const registry = await this.#registry();
    return foldHolds(
      await registry.list(['hold-placed', 'hold-released']),
    ).reverse();
  }
}

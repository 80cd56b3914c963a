import type { Waiver } from '@builder-insights/plugin-readiness-common';

const OPEN = new Set<Waiver['status']>(['requested', 'approved']);

/** The waivers of a board that are asked for or in effect. */
export class OpenWaivers {
  static of(waivers: readonly Waiver[]): OpenWaivers {
    return new OpenWaivers(waivers);
  }

  readonly #waivers: Map<string, Waiver>;

  private constructor(waivers: readonly Waiver[]) {
    this.#waivers = new Map(waivers.map(waiver => [waiver.id, waiver]));
  }

  /** Takes a waiver in, or off when it is not open any more. */
  put(waiver: Waiver): void {
    if (OPEN.has(waiver.status)) {
      this.#waivers.set(waiver.id, waiver);
    } else {
      this.#waivers.delete(waiver.id);
    }
  }

  all(): Waiver[] {
    return [...this.#waivers.values()];
  }

  /** The one that may cover a gate. */
  approvedFor(gateId: string): Waiver | undefined {
    return [...this.#waivers.values()].find(
      waiver => waiver.gateId === gateId && waiver.status === 'approved',
    );
  }

  /** The instants at which they end by themselves. */
  ends(): string[] {
    return [...this.#waivers.values()].map(({ until }) => until);
  }

  endedBy(at: Date): Waiver[] {
    return [...this.#waivers.values()].filter(
      ({ until }) => Date.parse(until) <= at.getTime(),
    );
  }

  /** Takes a waiver off. @returns it as it is from now on */
  end(waiver: Waiver, status: 'lapsed' | 'reopened', at: Date): Waiver {
    this.#waivers.delete(waiver.id);
    const revision = waiver.revision + 1;
    return { ...waiver, status, endedAt: at.toISOString(), revision };
  }
}

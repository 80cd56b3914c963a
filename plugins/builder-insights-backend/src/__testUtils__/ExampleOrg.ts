import type { Entity } from '@backstage/catalog-model';
import { exampleEntities } from './exampleEntities';

const nameOf = (ref: unknown) => String(ref).split('/').pop();

/**
 * Who is who in the examples, read straight from their entities: what the
 * plugin's own answers are compared with.
 */
export class ExampleOrg {
  static create(): ExampleOrg {
    return new ExampleOrg(exampleEntities());
  }

  readonly #entities: Entity[];

  private constructor(entities: Entity[]) {
    this.#entities = entities;
  }

  /** Ref of the one group a person belongs to. */
  teamOf(userRef: string): string {
    const [team] = this.#find('User', userRef)?.spec?.memberOf as string[];
    return `group:default/${nameOf(team)}`;
  }

  /** A group and all above it, nearest first. */
  above(groupRef: string): string[] {
    const parent = this.#find('Group', groupRef)?.spec?.parent;
    return [
      groupRef,
      ...(parent ? this.above(`group:default/${nameOf(parent)}`) : []),
    ];
  }

  /** Groups directly below. */
  below(groupRef: string): string[] {
    return this.#entities
      .filter(
        ({ kind, spec }) =>
          kind === 'Group' && nameOf(spec?.parent) === nameOf(groupRef),
      )
      .map(({ metadata }) => `group:default/${metadata.name}`);
  }

  /** Everybody who leads a group or one above it. */
  leadersAbove(groupRef: string): string[] {
    return this.above(groupRef)
      .map(ref => this.#find('Group', ref)?.spec?.manager)
      .filter(manager => manager !== undefined)
      .map(manager => `user:default/${nameOf(manager)}`);
  }

  /** Ref of the group that owns a product area. */
  ownerOf(areaRef: string): string {
    const owner = this.#find('Component', areaRef)?.spec?.owner;
    return `group:default/${nameOf(owner)}`;
  }

  #find(kind: string, ref: string): Entity | undefined {
    return this.#entities.find(
      entity => entity.kind === kind && entity.metadata.name === nameOf(ref),
    );
  }
}

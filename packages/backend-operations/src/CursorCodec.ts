import { createHmac, timingSafeEqual } from 'node:crypto';
import { InputError } from '@backstage/errors';

/**
 * Turns a place in a list into an opaque text and back.
 *
 * @remarks
 * Signed together with its reader and what they asked for: it opens nothing in anybody else's hands or in another list.
 */
export class CursorCodec {
  static create(secret: string): CursorCodec {
    return new CursorCodec(secret);
  }

  readonly #secret: string;

  private constructor(secret: string) {
    this.#secret = secret;
  }

  encode(place: string, binding: CursorBinding): string {
    const encoded = Buffer.from(place).toString('base64url');
    const signature = createHmac('sha256', this.#secret)
      .update(
        JSON.stringify([encoded, binding.userRef, sorted(binding.filter)]),
      )
      .digest('base64url');
    return `${encoded}.${signature}`;
  }

  /** @throws InputError for a cursor that was not made for this reader and list */
  decode(cursor: string, binding: CursorBinding): string {
    const [encoded] = cursor.split('.', 1);
    const place = Buffer.from(encoded, 'base64url').toString();
    const expected = Buffer.from(this.encode(place, binding));
    const given = Buffer.from(cursor);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new InputError(
        `The cursor '${cursor.slice(
          0,
          60,
        )}' does not belong to this list; leave it out to start from the beginning`,
      );
    }
    return place;
  }
}

/** Whose list of what a cursor belongs to. */
export interface CursorBinding {
  userRef: string;
  filter: object;
}

function sorted(filter: object): [string, unknown][] {
  return Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

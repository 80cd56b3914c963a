import { createHmac, timingSafeEqual } from 'node:crypto';
import { InputError } from '@backstage/errors';
import type { Position } from '../store/listPipeline';

/**
 * Turns a place in a list into an opaque text and back.
 *
 * @remarks
 * Signed together with its reader and what they asked for: it opens nothing in
 * anybody else's hands or in another list.
 */
export class CursorCodec {
  static create(secret: string): CursorCodec {
    return new CursorCodec(secret);
  }

  readonly #secret: string;

  private constructor(secret: string) {
    this.#secret = secret;
  }

  encode(position: Position, binding: CursorBinding): string {
    const place = Buffer.from(
      JSON.stringify([position.capturedAt.getTime(), position.id]),
    ).toString('base64url');
    return this.#signed(place, binding);
  }

  /** @throws InputError for a cursor that was not made for this reader and list */
  decode(cursor: string, binding: CursorBinding): Position {
    const [place] = cursor.split('.', 1);
    // The whole text is compared: decoding first would forgive what was added.
    const expected = Buffer.from(this.#signed(place, binding));
    const given = Buffer.from(cursor);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new InputError(
        `The cursor '${cursor.slice(
          0,
          60,
        )}' does not belong to this list; leave it out to start from the newest`,
      );
    }
    const [capturedAt, id] = JSON.parse(
      Buffer.from(place, 'base64url').toString(),
    ) as [number, string];
    return { capturedAt: new Date(capturedAt), id };
  }

  #signed(place: string, { userRef, filter }: CursorBinding): string {
    const asked = Object.entries(filter)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const signature = createHmac('sha256', this.#secret)
      .update(JSON.stringify([place, userRef, asked]))
      .digest('base64url');
    return `${place}.${signature}`;
  }
}

/** Whose list of what a cursor belongs to. */
export interface CursorBinding {
  userRef: string;
  filter: object;
}

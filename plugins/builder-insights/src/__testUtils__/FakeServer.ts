import type {
  CaptureReceipt,
  CaptureRequest,
} from '@builder-insights/plugin-builder-insights-common';
import { apiError } from './apiError';

/** What the backend does with captures: once per clientId, 409 on other words. */
export class FakeServer {
  stored = new Map<string, CaptureRequest>();
  order: string[] = [];
  next: Array<'down' | 'lost' | 'login' | number> = [];

  capture = async (request: CaptureRequest): Promise<CaptureReceipt> => {
    const mood = this.next.shift();
    if (mood === 'down') {
      throw new TypeError('Failed to fetch');
    }
    if (mood === 'login') {
      // A login page behind a proxy: success, but nobody's receipt.
      return JSON.parse('{"page":"Sign in"}');
    }
    if (typeof mood === 'number') {
      throw await apiError(mood, `The server says ${mood}`);
    }
    const known = this.stored.get(request.clientId);
    if (known && known.note !== request.note) {
      throw await apiError(409, 'clientId already stands for another capture');
    }
    this.stored.set(request.clientId, request);
    this.order.push(request.note ?? '');
    if (mood === 'lost') {
      throw new TypeError('Failed to fetch');
    }
    return JSON.parse(
      JSON.stringify({
        id: `id-of-${request.clientId}`,
        clientId: request.clientId,
        revision: 1,
        replayed: known !== undefined,
      }),
    );
  };
}

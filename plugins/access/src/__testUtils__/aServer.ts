import { FakeServer } from './FakeServer';
import { myAccess } from './myAccess';

/** A backend for `openPages`, with what every page asks for. */
export function aServer(): FakeServer {
  return new FakeServer()
    .on('GET /me', myAccess())
    .on('GET /reviews', { items: [] })
    .on('GET /break-glass', { items: [] })
    .on('GET /posture', {
      checkedAt: '2026-11-20T08:00:00.000Z',
      environment: 'development',
      items: [],
    });
}

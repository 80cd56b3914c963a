import { aRolloutView } from './aRolloutView';
import { FakeServer } from './FakeServer';
import { myAbilities } from './myAbilities';

/** A backend for `openPages` with one rollout, and a reader who may read and nothing else. */
export function aServer(): FakeServer {
  return new FakeServer()
    .on('GET /me', myAbilities())
    .on('GET /rollouts', { items: [aRolloutView()] });
}

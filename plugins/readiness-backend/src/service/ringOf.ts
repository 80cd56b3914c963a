import { NotFoundError } from '@backstage/errors';
import type { Ring, Rollout } from '@builder-insights/plugin-readiness-common';

/** @throws NotFoundError that names the rings there are */
export function ringOf(rollout: Rollout, ringId: string): Ring {
  const ring = rollout.rings.find(({ id }) => id === ringId);
  if (!ring) {
    throw new NotFoundError(
      `'${rollout.id}' has no ring '${ringId}'; its rings are ${rollout.rings
        .map(({ id }) => id)
        .join(', ')}`,
    );
  }
  return ring;
}

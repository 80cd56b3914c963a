import type { AuditorService } from '@backstage/backend-plugin-api';
import { ConflictError, isError, NotFoundError } from '@backstage/errors';
import { withAudit } from '@builder-insights/backend-operations';
import type { HeldRole } from '@builder-insights/plugin-access-common';
import type {
  RoleRegister,
  RoleResolver,
} from '@builder-insights/plugin-access-node';
import type { FrozenReviewItem } from '../domain/reviewPopulation';
import type { ReviewDocument } from '../store/ReviewDocument';
import type { ReviewItemDocument } from '../store/ReviewItemDocument';
import { isUntouched } from './isUntouched';

const CHANGED =
  'The item was changed after the review was opened, so nothing was done about it; look the person up and revoke the role by hand';

type Remediation = NonNullable<ReviewItemDocument['remediation']>;

interface Parts {
  auditor: AuditorService;
  resolver: RoleResolver;
  roles: RoleRegister;
}

/** What goes with every act that a review causes. */
interface Cause {
  by: string;
  reason: string;
  reviewId: string;
}

/** Only what the reviewer themself last said keeps a role. */
function isKept({ decision, history, frozen }: ReviewItemDocument): boolean {
  const last = history.at(-1);
  return (
    decision === 'keep' &&
    last?.decision === 'keep' &&
    last.by === frozen.reviewerRef
  );
}

/**
 * Does what was decided, and then looks whether it is so.
 *
 * @remarks
 * That a revocation was recorded says nothing yet: afterwards the grant is looked up, or that the leadership is
 * withheld, and the person is described anew. A role that is still there by the books makes the remediation fail, also
 * while something else keeps it from counting. Everything here may be repeated.
 */
export class ReviewRemediation {
  static create(parts: Parts): ReviewRemediation {
    return new ReviewRemediation(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Nothing is done about an item that is not as it was frozen: whom it concerned is not known any more.
   *
   * @returns what became of each item, in order
   */
  async carryOut(
    review: ReviewDocument,
    items: readonly ReviewItemDocument[],
    act: { by: string; now: () => Date },
  ): Promise<Remediation[]> {
    const trusted = items.filter(item => isUntouched(review, item));
    const faults = new Map<string, string | undefined>();
    for (const item of trusted) {
      const cause = causeOf(review, item, act.by);
      faults.set(item._id, await this.#act(item, trusted, cause));
    }
    const remediations: Remediation[] = [];
    for (const item of items) {
      const fault = faults.get(item._id);
      if (!faults.has(item._id)) {
        remediations.push({ state: 'failed', message: CHANGED });
      } else if (isKept(item)) {
        remediations.push(notNeeded(fault));
      } else {
        remediations.push(
          await this.#verify(item, trusted, { fault, now: act.now }),
        );
      }
    }
    return remediations;
  }

  /** @returns why it could not be done, if so */
  async #act(
    item: ReviewItemDocument,
    items: readonly ReviewItemDocument[],
    cause: Cause,
  ): Promise<string | undefined> {
    const { role, userRef, scopeRef, grantId } = item.frozen;
    if (isKept(item) && !grantId) {
      return undefined;
    }
    try {
      await withAudit(
        this.#parts.auditor,
        {
          eventId: isKept(item) ? 'role-keep' : 'role-revoke',
          severityLevel: 'high',
          meta: { target: userRef, role, scope: scopeRef, grantId, ...cause },
        },
        () => this.#change(item, items, cause),
      );
      return undefined;
    } catch (error) {
      return isError(error) ? error.message : String(error);
    }
  }

  async #change(
    item: ReviewItemDocument,
    items: readonly ReviewItemDocument[],
    cause: Cause,
  ): Promise<void> {
    const { roles } = this.#parts;
    const { by, reason } = cause;
    const { grantId, userRef, role, scopeRef, viaGroupRef } = item.frozen;
    if (isKept(item) && grantId) {
      await roles.keep(grantId, { by, reason });
    } else if (grantId) {
      if (
        viaGroupRef &&
        items.some(other => other.frozen.grantId === grantId && isKept(other))
      ) {
        throw new ConflictError(
          `The role is held through ${viaGroupRef}, and others keep it by the same grant; take ${userRef} out of that group`,
        );
      }
      await this.#revokeOnce(grantId, cause);
    } else if (scopeRef) {
      await roles.withhold({ userRef, role, scopeRef, by, reason });
    }
  }

  /** A grant that is over already is what was asked for. */
  async #revokeOnce(grantId: string, cause: Cause): Promise<void> {
    try {
      await this.#parts.roles.revoke(grantId, cause);
    } catch (error) {
      if (!(error instanceof ConflictError || error instanceof NotFoundError)) {
        throw error;
      }
    }
  }

  async #isOver(grantId: string): Promise<boolean> {
    try {
      return (await this.#parts.roles.get(grantId)).state !== 'active';
    } catch (error) {
      if (error instanceof NotFoundError) {
        return true;
      }
      throw error;
    }
  }

  async #verify(
    { frozen }: ReviewItemDocument,
    items: readonly ReviewItemDocument[],
    { fault, now }: { fault?: string; now: () => Date },
  ): Promise<Remediation> {
    const { userRef, role, scopeRef } = frozen;
    const { resolver, roles } = this.#parts;
    const [person, revoked] = await Promise.all([
      resolver.describe(userRef),
      roles.withheld({ userRef }),
    ]);
    const isRevoked = revoked.some(
      entry => entry.role === role && entry.scopeRef === scopeRef,
    );
    const remaining = (person?.roles ?? []).filter(
      held =>
        held.role === role &&
        held.scopeRef === scopeRef &&
        held.origin !== 'break-glass' &&
        !(held.origin === 'leadership' && isRevoked),
    );
    const unexpected = remaining.filter(
      held => !items.some(item => isKept(item) && isSame(item, userRef, held)),
    );
    const isGone = frozen.grantId
      ? await this.#isOver(frozen.grantId)
      : isRevoked;
    const faults = [
      ...(fault ? [fault] : []),
      ...(isGone && unexpected.length === 0
        ? []
        : [stillHeld(frozen, unexpected)]),
    ];
    if (faults.length > 0) {
      return { state: 'failed', message: faults.join('. ') };
    }
    return {
      state: 'done',
      verifiedAt: now(),
      ...(remaining.length > 0 && {
        message: `The same role was kept where it also comes from: ${remaining
          .map(origin)
          .join(', ')}`,
      }),
    };
  }
}

function stillHeld(
  { userRef, role, grantId, grantedBy, origin: from }: FrozenReviewItem,
  unexpected: readonly HeldRole[],
): string {
  const held =
    unexpected.length > 0 ? unexpected : [{ origin: from, grantId, grantedBy }];
  return `${userRef} still holds the role ${role}: ${held
    .map(origin)
    .join(', ')}`;
}

function causeOf(
  review: ReviewDocument,
  { frozen, history }: ReviewItemDocument,
  closedBy: string,
): Cause {
  const last = history.at(-1);
  const why = last?.reason ?? `${frozen.reviewerRef} did not answer in time`;
  return {
    by: last?.by ?? closedBy,
    reason: `Review "${review.title}", item ${frozen.id}: ${why}`,
    reviewId: review._id,
  };
}

function notNeeded(fault: string | undefined): Remediation {
  return { state: 'not-needed', ...(fault && { message: fault }) };
}

function isSame(
  { frozen }: ReviewItemDocument,
  userRef: string,
  held: HeldRole,
): boolean {
  return (
    frozen.userRef === userRef &&
    frozen.role === held.role &&
    frozen.scopeRef === held.scopeRef &&
    frozen.origin === held.origin &&
    frozen.grantId === held.grantId
  );
}

function origin({
  grantId,
  grantedBy,
  origin: from,
}: Pick<HeldRole, 'grantId' | 'grantedBy' | 'origin'>): string {
  return grantId ? `by the grant ${grantId} of ${grantedBy}` : `by ${from}`;
}

import { createHash } from 'node:crypto';
import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  accessAuditReadPermission,
  type AccessEvidence,
  type EvidenceAnswer,
} from '@builder-insights/plugin-access-common';
import type { AccessAuthorizer } from './AccessAuthorizer';
import type { ReviewEvidence } from './evidence/ReviewEvidence';
import type { RoleEvidence } from './evidence/RoleEvidence';
import type { SignInEvidence } from './evidence/SignInEvidence';

type Caller = { credentials: BackstageCredentials<BackstageUserPrincipal> };

interface Parts {
  authorizer: AccessAuthorizer;
  signIn: SignInEvidence;
  roles: RoleEvidence;
  reviews: ReviewEvidence;
}

/** How people sign in, how roles are assigned, how privileged access is reviewed: answered from what is in force. */
export class EvidenceService {
  static create(parts: Parts): EvidenceService {
    return new EvidenceService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async evidence(caller: Caller): Promise<AccessEvidence> {
    const { authorizer, signIn, roles, reviews } = this.#parts;
    await authorizer.demand(accessAuditReadPermission, caller);
    const [bySignIn, byRoles, byReviews] = await Promise.all([
      signIn.statements(),
      roles.statements(),
      reviews.statements(),
    ]);
    const answers: EvidenceAnswer[] = [
      {
        id: 'sign-in',
        question: 'How do people sign in?',
        statements: bySignIn,
      },
      {
        id: 'roles',
        question: 'How are roles assigned?',
        statements: byRoles,
      },
      {
        id: 'reviews',
        question: 'How is privileged access reviewed?',
        statements: byReviews,
      },
    ];
    return {
      asOf: new Date().toISOString(),
      answers,
      hash: createHash('sha256').update(JSON.stringify(answers)).digest('hex'),
    };
  }
}

import type {
  AccessReviewDetail,
  AccessReviewItem,
} from '@builder-insights/plugin-access-common';
import { AccessAuthorizer } from '../service/AccessAuthorizer';
import { createReviews } from '../service/createReviews';
import { user } from './exampleStaff';
import type { ReviewPortal } from './ReviewPortal';

const DAY_MS = 86_400_000;

/** One review in a portal, and those who take part in it. */
export class ReviewCampaign {
  /** Opened by the auditor, with the employee to fall back on. */
  static async open(portal: ReviewPortal): Promise<ReviewCampaign> {
    const { status, body } = await portal.post('auditor', '/reviews', {
      title: 'First quarter',
      dueAt: new Date(Date.now() + 2 * DAY_MS).toISOString(),
      fallbackReviewerRef: user('employee'),
    });
    if (status !== 201) {
      throw new Error(`The review was not opened: ${JSON.stringify(body)}`);
    }
    return new ReviewCampaign(portal, body.id);
  }

  readonly id: string;
  readonly #portal: ReviewPortal;

  private constructor(portal: ReviewPortal, id: string) {
    this.#portal = portal;
    this.id = id;
  }

  async detail(name = 'auditor'): Promise<AccessReviewDetail> {
    return (await this.#portal.get(name, `/reviews/${this.id}`)).body;
  }

  /** The item about a person. */
  async item(name: string): Promise<AccessReviewItem> {
    const { items } = await this.detail();
    const found = items.find(({ userRef }) => userRef === user(name));
    if (!found) {
      throw new Error(`The review has no item about ${name}`);
    }
    return found;
  }

  /** Somebody decides about somebody. */
  async decide(
    reviewer: string,
    subject: string,
    decision: 'keep' | 'revoke',
    reason = 'Looked at what they do with it',
  ) {
    const { id } = await this.item(subject);
    return await this.decideItem(reviewer, id, { decision, reason });
  }

  async decideItem(reviewer: string, id: string, decision: object) {
    return await this.#portal.post(
      reviewer,
      `/reviews/${this.id}/items/${id}/decision`,
      decision,
    );
  }

  /** All roles are kept by their reviewers, except for those of the people named. */
  async keepAllBut(...names: string[]): Promise<void> {
    const { items } = await this.detail();
    for (const { id, userRef, reviewerRef } of items) {
      if (!names.map(user).includes(userRef)) {
        await this.decideItem(reviewerRef.replace(user(''), ''), id, {
          decision: 'keep',
          reason: 'Looked at what they do with it',
        });
      }
    }
  }

  async close(name = 'auditor') {
    return await this.#portal.post(name, `/reviews/${this.id}/close`);
  }

  /** Somebody closes it once it is due, as if that were now. */
  async closeWhenDue(name = 'auditor'): Promise<AccessReviewDetail> {
    const { services } = this.#portal;
    const { reviews } = await createReviews({
      ...services,
      authorizer: AccessAuthorizer.create(services),
      now: () => new Date(Date.now() + 3 * DAY_MS),
    });
    const credentials = await this.#portal.credentials(name);
    return await reviews.close(this.id, { credentials });
  }

  async file(format: 'json' | 'csv' | 'manifest'): Promise<string> {
    const { text } = await this.#portal.get(
      'auditor',
      `/reviews/${this.id}/evidence`,
      { format },
    );
    return text;
  }
}

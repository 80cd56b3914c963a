import type { ReviewDocument } from '../store/ReviewDocument';
import type { ReviewItemDocument } from '../store/ReviewItemDocument';
import { closingHashOf } from './closingHashOf';
import { hashOf } from './hashOf';
import { itemIdAt } from '../domain/itemIdAt';
import { isUntouched } from './isUntouched';
import { toReviewOutcome } from './toReviewOutcome';
import { toReviewPopulation } from './toReviewPopulation';

/**
 * How a stored review differs from what was frozen when it was opened and when it was closed.
 *
 * @returns sentences; none when everything is as it was
 */
export function reviewDifferences(
  review: ReviewDocument,
  items: readonly ReviewItemDocument[],
): string[] {
  return [
    ...populationDifferences(review, items),
    ...items.flatMap(decisionDifferences),
    ...closingDifferences(review, items),
  ];
}

function populationDifferences(
  review: ReviewDocument,
  items: readonly ReviewItemDocument[],
): string[] {
  const byId = new Map(items.map(item => [item.frozen.id, item]));
  const expected = review.itemHashes.map((_, index) => itemIdAt(index));
  const missing = expected.filter(id => !byId.has(id));
  const added = [...byId.keys()].filter(id => !expected.includes(id));
  const changed = items.filter(
    item => expected.includes(item.frozen.id) && !isUntouched(review, item),
  );
  const isWhole =
    hashOf(toReviewPopulation(review, items)) === review.populationHash;
  return [
    ...missing.map(id => `Item ${id} was deleted after the review was opened`),
    ...added.map(id => `Item ${id} was added after the review was opened`),
    ...changed.map(
      ({ frozen }) =>
        `Item ${frozen.id} was changed, or given to somebody else, after the review was opened`,
    ),
    ...(isWhole
      ? []
      : [
          `The population does not have the hash ${review.populationHash} that it had when the review was opened`,
        ]),
  ];
}

function decisionDifferences(item: ReviewItemDocument): string[] {
  const { frozen, decision, history } = item;
  const last = history.at(-1)?.decision ?? 'none';
  const strangers = history.filter(({ by }) => by !== frozen.reviewerRef);
  return [
    ...(last === decision
      ? []
      : [`Item ${frozen.id} says ${decision}, and its history says ${last}`]),
    ...strangers.map(
      ({ by }) => `Item ${frozen.id} was decided by ${by}, not its reviewer`,
    ),
  ];
}

function closingDifferences(
  review: ReviewDocument,
  items: readonly ReviewItemDocument[],
): string[] {
  const { state, closedBy, closedAt, closingHash, outcomeHashes } = review;
  if (state !== 'closed') {
    return closingHash
      ? ['The review was opened again after it was closed']
      : [];
  }
  if (!closedBy || !closedAt || !closingHash || !outcomeHashes) {
    return ['The review is closed, and what it was closed with is missing'];
  }
  const changed = items.filter(
    item => hashOf(toReviewOutcome(item)) !== outcomeHashes[item.frozen.id],
  );
  const isWhole =
    closingHashOf({ ...review, closedBy, closedAt }, items) === closingHash;
  return [
    ...changed.map(
      ({ frozen }) =>
        `What became of item ${frozen.id} was changed after the review was closed`,
    ),
    ...(isWhole
      ? []
      : [
          `The review does not have the hash ${closingHash} that it was closed with`,
        ]),
  ];
}

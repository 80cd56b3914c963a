import { itemIdAt } from '../domain/itemIdAt';
import type { ReviewDocument } from '../store/ReviewDocument';
import type { ReviewItemDocument } from '../store/ReviewItemDocument';
import { hashOf } from './hashOf';

/** Whether an item is the one that was frozen, and still its reviewer's. */
export function isUntouched(
  review: Pick<ReviewDocument, '_id' | 'itemHashes'>,
  { _id, frozen, reviewerRef }: ReviewItemDocument,
): boolean {
  const index = Number(frozen.id) - 1;
  return (
    _id === `${review._id}/${itemIdAt(index)}` &&
    frozen.id === itemIdAt(index) &&
    reviewerRef === frozen.reviewerRef &&
    hashOf(frozen) === review.itemHashes[index]
  );
}

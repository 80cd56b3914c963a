import type { ReviewDocument } from '../store/ReviewDocument';
import type { ReviewItemDocument } from '../store/ReviewItemDocument';
import type { EvidenceFile } from './EvidenceFile';
import { sha256 } from './hashOf';
import { reviewCsv } from './reviewCsv';
import { reviewHead } from './reviewHead';
import { toReviewOutcome } from './toReviewOutcome';
import { toReviewPopulation } from './toReviewPopulation';

/** What a review's evidence can be asked for as. */
export type EvidenceFormat = 'json' | 'csv' | 'manifest';

/**
 * The evidence of one review: everything as JSON, a row for each item as CSV, a manifest that names both.
 *
 * @remarks
 * Who exports, and when, is in the manifest alone, so that the same review gives the same bytes of the others.
 */
export function reviewEvidence(
  review: ReviewDocument,
  items: readonly ReviewItemDocument[],
  exported: { by: string; at: Date },
): Record<EvidenceFormat, EvidenceFile> {
  const { _id: id } = review;
  const head = reviewHead(review, items);
  const json = jsonFile(`review-${id}.json`, {
    ...head,
    population: toReviewPopulation(review, items),
    outcomes: items.map(toReviewOutcome),
  });
  const csv = toFile(`review-${id}.csv`, 'text/csv', reviewCsv(items));
  const manifest = jsonFile(`review-${id}-manifest.json`, {
    ...head,
    files: [json, csv].map(({ name, text, sha256: hash }) => ({
      name,
      bytes: Buffer.byteLength(text),
      sha256: hash,
    })),
    exportedBy: exported.by,
    exportedAt: exported.at.toISOString(),
  });
  return { json, csv, manifest };
}

function jsonFile(name: string, content: object): EvidenceFile {
  return toFile(
    name,
    'application/json',
    `${JSON.stringify(content, undefined, 2)}\n`,
  );
}

function toFile(
  name: string,
  contentType: EvidenceFile['contentType'],
  text: string,
): EvidenceFile {
  return { name, contentType, text, sha256: sha256(text) };
}

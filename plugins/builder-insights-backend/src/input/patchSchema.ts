import { LIMITS } from '@builder-insights/plugin-builder-insights-common';
import { z } from 'zod';
import type { PatchInput } from '../service/applyPatch';
import { optionalContent, requiredContent } from './fieldSchemas';

const { shape: optional } = z.object(optionalContent).partial();

/** The body of an edit: only the fields to change; `null` empties a field that may be empty. */
export const patchSchema = z
  .strictObject({
    ...z.object(requiredContent).partial().shape,
    title: optional.title.nullable(),
    verbatim: optional.verbatim.nullable(),
    note: optional.note.nullable(),
    eventRef: optional.eventRef.nullable(),
    sessionRef: optional.sessionRef.nullable(),
    channel: optional.channel.nullable(),
    region: optional.region.nullable(),
    accountSegment: optional.accountSegment.nullable(),
    language: optional.language.nullable(),
    builder: optional.builder.nullable(),
    revision: z.int().min(1).optional(),
    reason: z.string().trim().min(1).max(LIMITS.shortText).optional(),
  })
  .transform(
    ({ revision, reason, ...fields }): PatchInput => ({
      fields,
      revision,
      reason,
    }),
  );

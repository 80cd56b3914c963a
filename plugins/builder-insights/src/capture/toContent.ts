import type {
  Builder,
  InsightContent,
} from '@builder-insights/plugin-builder-insights-common';
import type { CaptureDraft } from './CaptureDraft';

/** What a form says about an insight; fields left empty are left out. */
export function toContent(draft: CaptureDraft): Partial<InsightContent> {
  return {
    ...textOf('title', draft.title),
    ...textOf('verbatim', draft.verbatim),
    ...textOf('note', draft.note),
    type: draft.type,
    sentiment: draft.sentiment,
    priority: draft.priority,
    confidence: draft.confidence,
    productAreas: draft.productAreas,
    tags: draft.tags,
    ...textOf('eventRef', draft.eventRef),
    ...(draft.channel && { channel: draft.channel }),
    ...(draft.region && { region: draft.region }),
    ...(draft.accountSegment && { accountSegment: draft.accountSegment }),
    ...builderOf(draft),
    consent: draft.consent,
    sensitivity: draft.sensitivity,
  };
}

function builderOf(draft: CaptureDraft): { builder?: Builder } {
  const builder: Builder = {
    ...textOf('role', draft.builderRole),
    ...textOf('segment', draft.builderSegment),
    ...(draft.builderExperience && { experience: draft.builderExperience }),
    ...(draft.builderStack.length > 0 && { stack: draft.builderStack }),
    ...(draft.builderCompanySize && { companySize: draft.builderCompanySize }),
  };
  return Object.keys(builder).length > 0 ? { builder } : {};
}

function textOf<K extends string>(field: K, text: string) {
  const trimmed = text.trim();
  const found: { [F in K]?: string } = {};
  if (trimmed) {
    found[field] = trimmed;
  }
  return found;
}

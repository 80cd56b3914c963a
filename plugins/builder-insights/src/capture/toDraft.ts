import {
  insightTitle,
  type InsightContent,
} from '@builder-insights/plugin-builder-insights-common';
import { EMPTY_DRAFT, type CaptureDraft } from './CaptureDraft';

/** The form as it would have to stand for an insight to come out of it. */
export function toDraft(content: Partial<InsightContent>): CaptureDraft {
  const { builder, verbatim, note } = content;
  // An insight always shows a title; one that was derived is nobody's input.
  const title =
    content.title === insightTitle({ verbatim, note }) ? '' : content.title;
  return {
    voice: verbatim || !note ? 'verbatim' : 'note',
    verbatim: verbatim ?? '',
    note: note ?? '',
    title: title ?? '',
    type: content.type ?? EMPTY_DRAFT.type,
    sentiment: content.sentiment ?? EMPTY_DRAFT.sentiment,
    priority: content.priority ?? EMPTY_DRAFT.priority,
    confidence: content.confidence ?? EMPTY_DRAFT.confidence,
    productAreas: content.productAreas ?? [],
    tags: content.tags ?? [],
    eventRef: content.eventRef ?? '',
    channel: content.channel,
    region: content.region,
    accountSegment: content.accountSegment,
    consent: content.consent ?? EMPTY_DRAFT.consent,
    sensitivity: content.sensitivity ?? EMPTY_DRAFT.sensitivity,
    builderRole: builder?.role ?? '',
    builderSegment: builder?.segment ?? '',
    builderStack: builder?.stack ?? [],
    builderExperience: builder?.experience,
    builderCompanySize: builder?.companySize,
  };
}

import type { InsightContent } from '@builder-insights/plugin-builder-insights-common';

/** Whether the one required text is the builder's or the author's. */
export type Voice = 'verbatim' | 'note';

/** What stands in the capture form; texts are as typed, empty while untouched. */
export interface CaptureDraft
  extends Pick<
    InsightContent,
    | 'type'
    | 'sentiment'
    | 'priority'
    | 'confidence'
    | 'productAreas'
    | 'tags'
    | 'channel'
    | 'region'
    | 'accountSegment'
    | 'consent'
    | 'sensitivity'
  > {
  voice: Voice;
  verbatim: string;
  note: string;
  title: string;
  eventRef: string;
  builderRole: string;
  builderStack: string[];
  builderExperience?: NonNullable<InsightContent['builder']>['experience'];
  builderCompanySize?: NonNullable<InsightContent['builder']>['companySize'];
  builderSegment: string;
}

/** A form nobody has written into; its values are the server's own defaults. */
export const EMPTY_DRAFT: CaptureDraft = {
  voice: 'verbatim',
  verbatim: '',
  note: '',
  title: '',
  type: 'other',
  sentiment: 'neutral',
  priority: 'medium',
  confidence: 'heard-once',
  productAreas: [],
  tags: [],
  eventRef: '',
  consent: 'none',
  sensitivity: 'internal',
  builderRole: '',
  builderStack: [],
  builderSegment: '',
};

/** Whether there is something in it that could be saved. */
export function hasWords(draft: CaptureDraft): boolean {
  return draft.verbatim.trim() !== '' || draft.note.trim() !== '';
}

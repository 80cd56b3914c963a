import { EMPTY_DRAFT, type CaptureDraft } from './CaptureDraft';

/**
 * The form after a save: empty but for the place, because whoever captures at
 * an event captures more than once there.
 */
export function nextDraft(saved: CaptureDraft): CaptureDraft {
  const { voice, eventRef, channel, region } = saved;
  return { ...EMPTY_DRAFT, voice, eventRef, channel, region };
}

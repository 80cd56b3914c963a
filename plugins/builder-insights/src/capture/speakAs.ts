import type { CaptureDraft, Voice } from './CaptureDraft';

/**
 * The form when the text is somebody else's words after all. What was typed
 * goes along, unless there is a text of both kinds already.
 */
export function speakAs(draft: CaptureDraft, voice: Voice): CaptureDraft {
  if (voice === draft.voice) {
    return draft;
  }
  return draft[voice].trim() === ''
    ? { ...draft, voice, [voice]: draft[draft.voice], [draft.voice]: '' }
    : { ...draft, voice };
}

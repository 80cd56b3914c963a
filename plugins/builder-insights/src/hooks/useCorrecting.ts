import type { CaptureRequest } from '@builder-insights/plugin-builder-insights-common';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useOutbox } from './useOutbox';

/**
 * Which refused capture is open to be corrected; the page's address names it.
 * Once open it stays as it was, whatever becomes of it in the outbox meanwhile.
 */
export function useCorrecting(userRef: string): {
  correcting: CaptureRequest | undefined;
  correct: (clientId: string) => void;
  stop: () => void;
} {
  const [params, setParams] = useSearchParams();
  const { items } = useOutbox(userRef);
  const [opened, setOpened] = useState<CaptureRequest>();
  const clientId = params.get('correct') ?? undefined;
  const correcting =
    opened?.clientId === clientId
      ? opened
      : items.find(
          ({ request, problem }) =>
            request.clientId === clientId && problem?.kind === 'refused',
        )?.request;
  if (correcting !== opened) {
    setOpened(correcting);
  }
  return {
    correcting,
    correct: id => setParams({ correct: id }),
    stop: () => setParams({}, { replace: true }),
  };
}

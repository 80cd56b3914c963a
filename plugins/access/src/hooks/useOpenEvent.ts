import { useOpenEntry } from '@builder-insights/ui';

/** Which event lies open beside the list. */
export const useOpenEvent = () => useOpenEntry('event');

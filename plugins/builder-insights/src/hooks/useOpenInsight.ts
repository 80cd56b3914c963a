import { useOpenEntry } from '@builder-insights/ui';

/** Which insight lies open beside the page. */
export const useOpenInsight = () => useOpenEntry('insight');

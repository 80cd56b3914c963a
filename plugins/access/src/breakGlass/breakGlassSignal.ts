/** Tells the banner at once what a page of ours changed; otherwise it asks the backend now and then. */
export const breakGlassSignal = new EventTarget();

/** The one event of {@link breakGlassSignal}. */
export const BREAK_GLASS_CHANGED = 'changed';

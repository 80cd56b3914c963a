/** Height of the trend in pixels, the same before it is loaded. */
export const TREND_HEIGHT = 240;

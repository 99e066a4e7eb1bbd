const DAY_MS = 24 * 60 * 60 * 1000;

/** The ISO day (UTC) of a point in time in ms. */
export const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The ISO day a week later: what is to be reviewed "this week" is due by then. */
export const weekAfter = (ms: number): string => isoDay(ms + 7 * DAY_MS);

const DAY_MS = 24 * 60 * 60 * 1000;

/** The ISO day (UTC) of a point in time in ms. */
export const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The ISO day a week later: what is to be reviewed "this week" is due by then. */
export const weekAfter = (ms: number): string => isoDay(ms + 7 * DAY_MS);

/** Times in which a teacher remembers having written something. */
export const PERIODS = ['week', 'month', 'year', 'earlier'] as const;
export type Period = (typeof PERIODS)[number];

/** From when and before when: the last 7 or 30 days, this school year, or before it began. */
export function periodAt(
	period: Period | '',
	ms: number
): { from: Date | null; before: Date | null } {
	const begun = schoolYear(new Date(ms));
	const from = { week: new Date(ms - 7 * DAY_MS), month: new Date(ms - 30 * DAY_MS), year: begun };
	if (period === 'earlier') return { from: null, before: begun };
	return { from: period === '' ? null : from[period], before: null };
}

/** School years begin in August (UTC), or a little later. */
function schoolYear(now: Date): Date {
	const year = now.getUTCFullYear() - (now.getUTCMonth() < 7 ? 1 : 0);
	return new Date(Date.UTC(year, 7, 1));
}

/** Where the server stands: for times whose reader's own zone is not known yet. */
export const serverZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Per cent of the usual time that a student may be given; null is untimed. */
export const TIME_PERCENTS = [100, 125, 150, 200, null] as const;
export type TimePercent = (typeof TIME_PERCENTS)[number];

/** What a student needs to be judged fairly: it belongs to them, not to one quiz. */
export interface Accommodation {
	timePercent: TimePercent;
	/** Hours that everything closes later. */
	closesLaterHours: number;
	extraAttempts: number;
	readAloud: boolean;
	largeText: boolean;
}

export const NO_ACCOMMODATION: Accommodation = {
	timePercent: 100,
	closesLaterHours: 0,
	extraAttempts: 0,
	readAloud: false,
	largeText: false
};

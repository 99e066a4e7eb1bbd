import { points, share } from '../play/numbers.ts';

interface Score {
	milliMarks: number;
	milliPoints: number;
}

/** "3 of 5 points (60 %)". */
export const scoreText = ({ milliMarks, milliPoints }: Score): string =>
	milliPoints
		? `${points(milliMarks)} of ${points(milliPoints)} points (${share(milliMarks, milliPoints)})`
		: 'You took part';

/** "+1 point", "−0.5 points", "same points"; a plus is said, a minus is a minus. */
export function gainText(milli: number): string {
	if (milli === 0) return 'same points';
	const size = Math.abs(points(milli));
	return `${milli > 0 ? '+' : '−'}${size} ${size === 1 ? 'point' : 'points'}`;
}

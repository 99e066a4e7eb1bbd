import type { Phase } from '../../domain/live/flow.ts';
import type { ScreenView } from '../../domain/live/views.ts';

type Course = Pick<ScreenView, 'phase' | 'mode' | 'number' | 'total' | 'told'>;

/**
 * What the host's button does next, in words; null where nothing comes any more. `isReading`: the
 * question that runs takes no answers yet.
 */
export function nextWords(
	{ phase, mode, number, total, told }: Course,
	isReading = false
): string | null {
	switch (phase) {
		case 'lobby':
			return 'Start';
		case 'question':
			return isReading ? 'Take answers now' : 'Close the question';
		case 'closed':
			return 'Show the answer';
		case 'reveal':
			if (number >= total) return 'Show the end';
			if (told?.spread.length && !told.spread.some(({ judged }) => judged)) return 'Next question';
			return mode === 'together' ? 'Show how the class does' : 'Standings';
		case 'standings':
			return number < total ? 'Next question' : 'Show the end';
		case 'working':
			return 'Close for everybody';
		case 'final':
			return null;
	}
}

/** Where the game is, in words. */
export function phaseWords({ phase, number, total }: Omit<Course, 'mode' | 'told'>): string {
	switch (phase) {
		case 'lobby':
			return 'Waiting for players';
		case 'working':
			return `Each at their own speed: ${total} questions`;
		case 'final':
			return 'The end';
		default:
			return `Question ${number} of ${total}`;
	}
}

/** "24 of 28 have answered"; where each goes at their own speed, that so many are done. */
export function answeredWords(
	{ answered, players }: { answered: number; players: number },
	phase: Phase = 'question'
): string {
	if (phase === 'working') return `${answered} of ${players} ${players === 1 ? 'is' : 'are'} done`;
	return `${answered} of ${players} ${players === 1 ? 'has' : 'have'} answered`;
}

/** Seconds as a clock shows them: "23", "1:05", "14:30". Begun seconds count. */
export function clockText(ms: number): string {
	const seconds = Math.ceil(ms / 1000);
	const rest = seconds % 60;
	return seconds < 60 ? `${rest}` : `${Math.floor(seconds / 60)}:${`${rest}`.padStart(2, '0')}`;
}

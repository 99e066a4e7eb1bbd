import type { Objection } from '../../domain/attempts/objection.ts';
import { points } from './numbers.ts';

/** What became of an objection, in a sentence for its student. */
export function objectionWords({ state, gained }: Objection): string {
	if (state === 'open') return 'Your teacher will look at it.';
	if (state === 'declined') return 'Your teacher kept the mark.';
	return gained > 0
		? `Your teacher gave you the mark: +${points(gained)}.`
		: 'Your teacher agreed with you.';
}

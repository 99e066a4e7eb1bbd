import type { RestingOutcome } from '../../../domain/questions/resting.ts';
import { count } from '../../words.ts';

/** What a corrected article did to what rests on it, in a sentence or two. */
export function outcomeWords(outcome: RestingOutcome): string {
	const { unchanged, anchored, kept, withdrawn, draftsDropped } = outcome;
	const parts = [
		anchored && `${count(anchored, 'question')} re-anchored`,
		kept && `${count(kept, 'question')} kept with the old sentence`,
		withdrawn && `${count(withdrawn, 'question')} withdrawn`,
		unchanged && `${count(unchanged, 'question')} unchanged`,
		draftsDropped && `${count(draftsDropped, 'suggestion')} dropped`
	].filter((part) => typeof part === 'string');
	return parts.length ? `${parts.join(', ')}.` : 'No question rested on it.';
}

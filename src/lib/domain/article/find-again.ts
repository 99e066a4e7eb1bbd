import type { Span } from './article.ts';
import type { Comparison, Sentence } from './compare.ts';
import { LIKE, likeness, wordsOf } from './likeness.ts';
import { nearestPlace, occurrences } from './occurrences.ts';

/** Words that were cut out of the article as it was. */
export type Passage = Span & { quote: string };

/** What became of a passage: it stands at `at`, `near` is like it, or there is nothing like it. */
export type Fate =
	{ fate: 'unchanged'; at: Span } | { fate: 'changed'; near: Span } | { fate: 'vanished' };

/**
 * Looks for a passage of the old text in the new one. The very words count, in the body where they
 * stood in the body; a part of a sentence stands only where the sentence around it is like the old
 * one. Only sentences that are new are suggested in place of one that is gone.
 */
export function findAgain(comparison: Comparison, passage: Passage): Fate {
	const { before, after } = comparison;
	const old = placeBefore(comparison, passage);
	const around = old ? over(before.sentences, old) : [];
	const words = wordsOf(around.length ? textOf(before.text, around) : passage.quote);
	const isPart = around.length > 0 && textOf(before.text, around).length > passage.quote.length;
	const places = occurrences(after.text, passage.quote).filter((place) => {
		if (!around.length) return true;
		const there = over(after.sentences, place);
		if (!there.length) return false;
		return !isPart || likeness(words, wordsOf(textOf(after.text, there))) >= LIKE;
	});
	const at = nearestPlace(after.text, places, { text: before.text, ...(old ?? passage) });
	if (at) return { fate: 'unchanged', at };
	const near = mostLike(comparison, words, Math.max(1, around.length));
	return near ? { fate: 'changed', near } : { fate: 'vanished' };
}

/** Where it stood: at its offsets, or as near to them as its words do. */
function placeBefore({ before: { text } }: Comparison, { start, end, quote }: Passage) {
	if (text.slice(start, end) === quote) return { start, end };
	return nearestPlace(text, occurrences(text, quote), { text: '', start, end });
}

/** Of the new sentences, or of as many that follow one another in a paragraph, the most like it. */
function mostLike(comparison: Comparison, words: readonly string[], length: number): Span | null {
	let best: { span: Span; score: number } | null = null;
	for (const run of newRuns(comparison, length)) {
		const score = likeness(words, wordsOf(textOf(comparison.after.text, run)));
		if (score >= LIKE && score > (best?.score ?? 0)) best = { span: spanOf(run), score };
	}
	return best?.span ?? null;
}

function* newRuns({ after: { sentences }, steps }: Comparison, length: number) {
	const isNew = new Set(steps.flatMap((step) => (step.op === 'in' ? [step.after] : [])));
	for (let first = 0; first + length <= sentences.length; first++) {
		const run = sentences.slice(first, first + length);
		const isOneParagraph = run[0]?.block === run.at(-1)?.block;
		if (isOneParagraph && run.some((_, index) => isNew.has(first + index))) yield run;
	}
}

const over = (sentences: readonly Sentence[], { start, end }: Span) =>
	sentences.filter((sentence) => sentence.start < end && sentence.end > start);

const spanOf = (run: readonly Sentence[]): Span => ({
	start: run[0]?.start ?? 0,
	end: run.at(-1)?.end ?? 0
});

function textOf(text: string, run: readonly Sentence[]): string {
	const { start, end } = spanOf(run);
	return text.slice(start, end);
}

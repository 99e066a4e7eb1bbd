import type { Evidence } from '$lib/domain/questions/question.ts';
import type { CorrectionPlan, RestingQuestion } from '$lib/server/db/article-correction-plan.ts';
import type { Choice } from '$lib/server/db/article-corrections.ts';

/** How a place of the new text stands in the form. */
export const placeRef = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;

/** What the form says of each question that wants a decision, and what is still to be said. */
export function readChoices({ questions, comparison }: CorrectionPlan, fields: FormData) {
	const choices = new Map<string, Choice>();
	const errors: Partial<Record<string, string>> = {};
	const { text, sentences } = comparison.after;
	const places = [
		...sentences,
		...questions.flatMap(({ passages }) =>
			passages.flatMap((passage) => (passage.fate === 'changed' ? [passage.near] : []))
		)
	];
	const byRef = new Map(
		places.map(({ start, end }) => [
			placeRef({ start, end }),
			{ start, end, quote: text.slice(start, end) }
		])
	);
	for (const question of questions) {
		if (question.fate === 'unchanged') continue;
		const way = fields.get(`way-${question.id}`);
		if (way === 'keep' || way === 'out') choices.set(question.id, { way });
		else if (way === 'anchor' && question.canAnchor) {
			const to = chosenPlaces(question, byRef, fields);
			if (to) choices.set(question.id, { way, to });
			else errors[question.id] = 'Choose the sentence that it rests on now.';
		} else errors[question.id] = 'Choose what is to happen to this question.';
	}
	return { choices, errors };
}

function chosenPlaces(
	{ id, passages }: RestingQuestion,
	byRef: ReadonlyMap<string, Evidence>,
	fields: FormData
): Map<string, Evidence> | null {
	const to = new Map<string, Evidence>();
	for (const [index, { evidence }] of passages.entries()) {
		const place = byRef.get(String(fields.get(`to-${id}-${index}`) ?? ''));
		if (!place) return null;
		to.set(evidence.quote, place);
	}
	return to;
}

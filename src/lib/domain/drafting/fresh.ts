import type { AuthoredQuestion } from '../questions/authored.ts';
import { foldText } from '../questions/text-match.ts';
import type { DraftQuestion } from './draft-question.ts';

/** What a quiz has or was offered already: its questions and every former draft. */
export type Known = Pick<AuthoredQuestion, 'form'> & {
	evidence: readonly { start: number; end: number }[];
	stem: string;
};

/** One question of a form on a sentence is enough, unless the teacher asks for more of that sentence. */
export function freshDrafts(
	drafts: readonly DraftQuestion[],
	known: readonly Known[],
	isChosenSentence: boolean
): DraftQuestion[] {
	const stems = new Set(known.map(({ stem }) => foldText(stem)));
	const places = new Set(known.flatMap(placesOf));
	return drafts.filter(
		(draft) =>
			!stems.has(foldText(draft.question.content.stem)) &&
			(isChosenSentence || !placesOf(draft).some((place) => places.has(place)))
	);
}

const placesOf = ({ form, evidence }: Pick<Known, 'form' | 'evidence'>): string[] =>
	form === null ? [] : evidence.map(({ start, end }) => `${form}:${start}-${end}`);

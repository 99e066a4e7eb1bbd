import type { AnchoredEvidence, AuthoredQuestion } from '../questions/authored.ts';
import type { QuestionImage } from '../questions/image.ts';
import { kindOf, type KindView } from '../questions/kinds/index.ts';
import type { ReviewRow } from '../questions/question.ts';
import { itemQuestion, reviewOf, viewOf } from './items.ts';

/** A question as it is printed: what a student may see, and what it is worth. */
export interface PaperQuestion {
	question: KindView;
	image: QuestionImage | null;
	milliPoints: number;
}

/** What the teacher marks a paper by. */
export interface PaperKey {
	stem: string;
	/** No answer is right or wrong. */
	opinion: boolean;
	/** Each right answer, with its letter where it has one on the paper. */
	answers: { letter: string; text: string }[];
	milliPoints: number;
	explanation: string;
	asOf: string | null;
	evidence: AnchoredEvidence[];
}

/** The questions on paper. The options stand in an order drawn from `seed`, the same at each print. */
export const paperOf = (seed: string, questions: readonly AuthoredQuestion[]): PaperQuestion[] =>
	questions.map(({ kind, content, image, milliPoints }, position) => ({
		question: viewOf(itemQuestion({ seed, shuffleOptions: true }, position, kind, content)),
		image,
		milliPoints
	}));

/** The key to the paper that was made from the same seed. */
export const paperKeyOf = (seed: string, questions: readonly AuthoredQuestion[]): PaperKey[] =>
	questions.map((question, position) => {
		const { kind, content, milliPoints, explanation, asOf, evidence } = question;
		const item = itemQuestion({ seed, shuffleOptions: true }, position, kind, content);
		const { view } = viewOf(item);
		const opinion = kindOf(kind).isOpinion ?? false;
		const rows = reviewOf(item, null);
		return {
			stem: view.stem,
			opinion,
			answers: rows.flatMap((row, index) =>
				row.right || (row.judged === false && !opinion)
					? { letter: letterOf(view, row, index), text: row.text }
					: []
			),
			milliPoints,
			explanation,
			asOf,
			evidence
		};
	});

/** Options have letters on paper, and so have the answers that are matched to something. */
function letterOf(view: KindView['view'], { text }: ReviewRow, index: number): string {
	if ('options' in view) return letter(index);
	if (!('targets' in view)) return '';
	return letter(view.targets.findIndex((target) => text.endsWith(`→ ${target}`)));
}

const letter = (index: number): string => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(index);

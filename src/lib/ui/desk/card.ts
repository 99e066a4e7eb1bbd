import type { Asks, Difficulty, Edit, WrongOption } from '../../domain/drafting/draft-question.ts';
import type { AnchoredEvidence } from '../../domain/questions/authored.ts';
import type { QuestionImage } from '../../domain/questions/image.ts';
import type { AvailableKind } from '../../domain/questions/kinds/index.ts';
import type { Place } from '../../domain/questions/place.ts';
import type { ReviewRow } from '../../domain/questions/question.ts';
import type { QuestionProblem } from '../../domain/quizzes/publishing.ts';

/** A question or a suggestion as the teacher sees it in a list. */
export interface Card {
	id: string;
	kind: AvailableKind;
	/** The form it was drafted by; null when a person wrote it. */
	form: string | null;
	stem: string;
	rows: Pick<ReviewRow, 'text' | 'right'>[];
	image: QuestionImage | null;
	explanation: string;
	evidence: AnchoredEvidence[];
	/** Where it stands in the articles as they read now. */
	places: Place[];
	asOf: string | null;
	milliPoints: number;
	problems: QuestionProblem[];
	/** Drawn for some attempts, not asked in every one. */
	inDraw: boolean;
	/** The version that was published and counts; null where none was. */
	published: string | null;
}

/** A suggestion: the card, and what the teacher judges it by. */
export interface Suggestion extends Card {
	asks: Asks;
	difficulty: Difficulty;
	reviewBy: string | null;
	recommended: boolean;
	/** How likely it is right, 0..1, by what readers said of drafts like it. */
	score: number;
	edits: Edit[];
	/** The rules that it was held against and passed. */
	checks: string[];
	/** The wrong options of a choice with why each is wrong. */
	wrong: WrongOption[];
	canBeHarder: boolean;
	canBeEasier: boolean;
}

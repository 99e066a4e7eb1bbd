import type {
	AvailableKind,
	ContentOf,
	KINDS,
	ViewOf
} from '../../domain/questions/kinds/index.ts';
import type { AnswerProblem, ContentProblem, Kind } from '../../domain/questions/question.ts';

// Types only: nothing that grades may come into a student's bundle.

export type InputOf<K extends AvailableKind> =
	(typeof KINDS)[K] extends Kind<infer _C, infer Input, infer _A, infer _V> ? Input : never;

/** What every `answer.svelte` takes. The fields it sends are all named `answer`. */
export interface AnswerProps<K extends AvailableKind> {
	view: ViewOf<K>;
	input: InputOf<K> | null;
	problem?: AnswerProblem | null;
	disabled?: boolean;
	/** The level of the stem's heading. */
	heading?: 1 | 2 | 3;
}

/** What every `edit.svelte` takes. Its fields are those that the kind's `fromForm` reads. */
export interface EditProps<K extends AvailableKind> {
	content: ContentOf<K>;
	problems: readonly ContentProblem[];
}

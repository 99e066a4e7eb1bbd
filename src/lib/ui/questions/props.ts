import type { AvailableKind, ContentOf, ViewOf } from '../../domain/questions/kinds/index.ts';
import type { QuestionImage } from '../../domain/questions/image.ts';
import type { DeskArticle } from '../desk/desk-article.ts';
import type { AnswerProblem, ContentProblem } from '../../domain/questions/question.ts';

// Types only: nothing that grades may come into a student's bundle.

/** What every `answer.svelte` takes. The fields it sends are all named `answer`. */
export interface AnswerProps<K extends AvailableKind> {
	view: ViewOf<K>;
	/** The values of the `answer` fields as they were given; none when nothing was answered. */
	values: readonly string[];
	image?: QuestionImage | null;
	problem?: AnswerProblem | null;
	disabled?: boolean;
	/** The level of the stem's heading. */
	heading?: 1 | 2 | 3;
}

/** What every `edit.svelte` takes. Its fields are those that the kind's `fromForm` reads. */
export interface EditProps<K extends AvailableKind> {
	content: ContentOf<K>;
	problems: readonly ContentProblem[];
	/** The quiz's articles, for kinds that are made of their sentences. */
	articles: readonly DeskArticle[];
}

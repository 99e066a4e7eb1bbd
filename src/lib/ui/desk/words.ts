import type { BlockKind } from '../../domain/article/article.ts';
import type { FormId } from '../../domain/drafting/draft-question.ts';
import type { PublishReason } from '../../domain/quizzes/publishing.ts';
import { contentProblemText } from '../words.ts';

/** What a block of a pasted page is, for the teacher. */
export const BLOCK_NAMES: Record<BlockKind, string> = {
	body: 'Text of the article',
	title: 'Title',
	duplicate: 'Repeated line',
	standfirst: 'Summary below the title',
	byline: 'Byline',
	meta: 'Date, time or label',
	caption: 'Picture caption',
	heading: 'Heading between paragraphs',
	credit: 'Credit',
	bio: 'Note about the author',
	furniture: 'Not part of the article'
};

const FORM_NAMES: Record<FormId, string> = {
	'who-said': 'Who said it',
	attribution: 'Who says so',
	match: 'Who said what',
	'how-many': 'How many',
	number: 'About how many',
	when: 'When',
	where: 'Where',
	'who-did': 'Who did it',
	role: 'Who is who',
	cloze: 'Fill the gap',
	blanks: 'Fill the gaps',
	'true-false': 'True or false',
	order: 'In which order',
	evidence: 'Which sentence supports it'
};

/** The form a question was drafted by; a form that was dropped since has its id for a name. */
export const formName = (form: string): string =>
	Object.hasOwn(FORM_NAMES, form) ? FORM_NAMES[form as FormId] : form;

export function questionProblemText(problem: PublishReason): string {
	if (problem === 'no-evidence') return 'Choose the sentence that the answer rests on.';
	if (problem === 'article-not-free')
		return 'It shows the article’s sentences to everyone. State on the article’s page that you may publish it, or open the quiz by link only.';
	if (problem === 'evidence-not-verbatim')
		return 'Its sentence is not in the article of this quiz. Choose the sentence again.';
	return contentProblemText(problem);
}

export const VISIBILITY_CHOICES = [
	{ value: 'private', name: 'Private' },
	{ value: 'link', name: 'By link or code' },
	{ value: 'public', name: 'Public' }
] as const;

/** What a choice means, given when students may read the article; `access` is null without one. */
export function visibilityText(visibility: string, access: string | null): string {
	if (visibility === 'private') return 'Only you can open it.';
	if (visibility === 'public')
		return access
			? 'It stands on the front page. Strangers see the sentences it rests on; the whole article only if you have the right to publish it.'
			: 'It stands on the front page.';
	const reading = {
		before: ', and read the article first',
		beside: ', with the article beside it',
		after: ', and read the article afterwards'
	};
	const when = reading[access as keyof typeof reading] ?? '';
	return `Whoever has the link or the code can answer it${when}.`;
}

export const ACCESS_CHOICES = [
	{
		value: 'before',
		name: 'Before the quiz',
		text: 'Students read first, then answer from memory.'
	},
	{ value: 'beside', name: 'Beside the questions', text: 'Students may look things up.' },
	{ value: 'after', name: 'Only after the quiz', text: 'Students answer from what they know.' }
] as const;

/** For a form whose sentences were chosen in a text that was corrected since; `lost` are gone. */
export function changedTextError(lost: readonly string[]): string {
	const gone = lost.map((quote) => ` No longer in it: “${quote}”`).join('');
	return `The article’s text has changed since you opened this question. Look whether the right sentences are chosen, then save again.${gone}`;
}

import type { AvailableKind } from '../domain/questions/kinds/index.ts';
import type { AnswerProblem, ContentProblem } from '../domain/questions/question.ts';

/** The domain gives codes; here they become sentences. */

export const KIND_NAMES = {
	choice: 'Multiple choice',
	truefalse: 'True or false',
	multiple: 'Several right answers',
	number: 'Number',
	text: 'Short text',
	match: 'Match pairs',
	order: 'Put in order',
	blanks: 'Fill the gaps',
	attribution: 'Who says so?',
	evidence: 'Find the sentence',
	compare: 'Compare two articles',
	open: 'Open answer',
	poll: 'Poll'
} satisfies Record<AvailableKind, string>;

const CONTENT_PROBLEMS = {
	'no-stem': 'Write the question.',
	'no-key': 'Say which answer is right.',
	'no-article': 'Add an article to the quiz first: this question is about its sentences.',
	'needs-two-articles': 'Choose two different articles. More can be added on the quiz’s page.',
	'too-few-sentences': 'Show at least three sentences.',
	'too-few-options': 'Give at least two options.',
	'empty-option': 'One option is empty. Write it, or remove it.',
	'equal-options': 'Two options say the same. Change or remove one.',
	'no-gap': 'Put square brackets around what is to be filled in, such as [Kyiv].',
	'open-gap': 'A square bracket has no partner. Write each gap as [Kyiv].',
	'empty-gap': 'A gap is empty. Write in its brackets what belongs there.',
	'nested-gap': 'There is a gap within a gap. Close each bracket before the next one opens.',
	'too-many-gaps': 'Keep to ten gaps.',
	'bad-tolerance': 'Write how far off an answer may be: 0 or a number above 0.'
} satisfies Record<ContentProblem, string>;

const ANSWER_PROBLEMS = {
	'too-long': 'This is longer than the question allows. Shorten it.',
	'no-such-option': 'This answer is not one of the options. Choose again.',
	'not-a-number': 'Write the answer as a number, such as 1,200 or 1.2 million.',
	'places-unclear': 'Give each line its own place.'
} satisfies Record<AnswerProblem, string>;

export const contentProblemText = (problem: ContentProblem): string => CONTENT_PROBLEMS[problem];
export const answerProblemText = (problem: AnswerProblem): string => ANSWER_PROBLEMS[problem];

/** The sentences for those of the problems that belong to one field; '' when there are none. */
export const problemsAt = (
	problems: readonly ContentProblem[],
	...field: readonly ContentProblem[]
): string =>
	field
		.filter((problem) => problems.includes(problem))
		.map(contentProblemText)
		.join(' ');

const MONTHS =
	'January February March April May June July August September October November December'.split(
		' '
	);

/** "2025-02-23" as "23 February 2025": the same in every time zone. Other text is left alone. */
export function dateText(iso: string): string {
	const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
	const name = MONTHS[Number(month) - 1];
	return year && day && name ? `${Number(day)} ${name} ${year}` : iso;
}

/** Says of evidence that its article has been corrected since. */
export const untilText = (iso: string): string => `As the article read until ${dateText(iso)}.`;

/** In the place of a sentence whose article is gone. */
export const TAKEN_DOWN_TEXT = 'This article was taken down.';

/** "1 question", "3 questions". */
export const count = (n: number, one: string, many = `${one}s`): string =>
	`${n} ${n === 1 ? one : many}`;

/** Whose quiz a copy was made from. */
export const creditText = ({ title, author }: { title: string; author: string }): string =>
	`After “${title}” by ${author}`;

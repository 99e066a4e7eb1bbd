import type { Asks } from '../../domain/drafting/draft-question.ts';
import type { PublishProblem } from '../../domain/quizzes/publishing.ts';
import { count } from '../words.ts';

/** What an action of the quiz editor has done, for the page to say. */
export type Outcome =
	/** `ref` is the passage that was asked about. */
	| { done: 'drafted'; added: number; ref?: string }
	| { done: 'copied'; leftOut: number }
	| { done: 'not-drafted'; reason: keyof typeof NOT_DRAFTED }
	| { done: 'added'; added: number }
	/** `list` and `at` are where it stood: undo is offered there. */
	| { done: 'set-aside'; draft: string; list: Asks | 'more'; at: number }
	| { done: 'exchanged'; draft: string; level: 'harder' | 'easier' }
	| { done: 'taken-back'; draft: string }
	| { done: 'moved'; item: string; number: number }
	| { done: 'removed'; item: string; at: number }
	| { done: 'put-back'; item: string }
	| { done: 'drawn' | 'not-drawn'; item: string; number: number }
	/** `visibility` is what was chosen, which may be of no effect yet. */
	| { done: 'saved' | 'opened'; visibility: string }
	| { done: 'not-saved'; errors: Partial<Record<string, string>>; values: Record<string, string> }
	| { done: 'published'; edition: number }
	/** What is published shows an article to all who open it, and there is no right to publish that. */
	| { done: 'not-opened'; visibility: string }
	| { done: 'not-published'; problems: PublishProblem[]; visibility: string };

const NOT_DRAFTED = {
	'no-article': 'This quiz has no article to draft from. Add questions by hand.',
	'no-passage': 'Choose a sentence first.',
	'text-changed':
		'The article’s text has changed since you opened this page. Choose the sentence again.',
	timeout:
		'Reading the article took too long and was stopped. Try again, or ask about one sentence at a time.',
	failed: 'The questions could not be drafted. Try again, or add questions by hand.'
};

/** One sentence about it; '' where the page itself shows it. */
export function outcomeText(outcome: Outcome): string {
	switch (outcome.done) {
		case 'drafted':
			return draftedText(outcome.added, outcome.ref !== undefined);
		case 'not-drafted':
			return NOT_DRAFTED[outcome.reason];
		case 'copied':
			return copiedText(outcome.leftOut);
		case 'added':
			return `${count(outcome.added, 'question')} added to the quiz.`;
		case 'set-aside':
			return 'The suggestion was rejected.';
		case 'exchanged':
			return `The wrong options are ${outcome.level} now.`;
		case 'taken-back':
			return 'The suggestion is back.';
		case 'moved':
			return `Moved: it is question ${outcome.number} now.`;
		case 'removed':
			return `Question ${outcome.at + 1} was deleted.`;
		case 'put-back':
			return 'The question is back.';
		case 'drawn':
			return `Question ${outcome.number} is in the draw now.`;
		case 'not-drawn':
			return `Question ${outcome.number} is always asked now.`;
		case 'saved':
			return 'Saved.';
		case 'opened':
			return 'Saved who can open it.';
		case 'published':
			return `Edition ${outcome.edition} is published.`;
		case 'not-opened':
			return 'What is published asks students to find a sentence, and shows them the article for it. State on the article’s page that you may publish it, or open the quiz by link only. Everything else is saved.';
		case 'not-saved':
		case 'not-published':
			return '';
	}
}

function copiedText(leftOut: number): string {
	const without = leftOut
		? ` ${count(leftOut, 'question is', 'questions are')} left out: they show an article that is not free to publish.`
		: '';
	return `The copy is yours. Change what you like; nobody else can open it before you publish it.${without}`;
}

function draftedText(added: number, isPassage: boolean): string {
	if (added) return `${count(added, 'new suggestion')}${isPassage ? ' about this passage' : ''}.`;
	return isPassage
		? 'Lede found no further question in this passage that it is sure of.'
		: 'Lede found no further questions that it is sure of. Ask about one sentence, or add a question by hand.';
}

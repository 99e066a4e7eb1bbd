import type { Belongings } from '../../domain/accounts/belongings.ts';
import { count } from '../words.ts';

/** What belongs to a teacher, a line for each kind of thing that there is. */
export const belongingsTexts = ({
	quizzes,
	questions,
	articles,
	pictures,
	classes,
	assignments,
	games
}: Belongings): string[] =>
	[
		quizzes && `${count(quizzes, 'quiz', 'quizzes')} with links, codes and answers`,
		questions && count(questions, 'question'),
		articles && `${count(articles, 'article')} with what was suggested of them`,
		pictures && count(pictures, 'picture'),
		classes && `${count(classes, 'class', 'classes')} with the students`,
		assignments && `${count(assignments, 'assignment')} with all answers and marks`,
		games && `${count(games, 'live game')} with what players answered`
	].filter((text) => typeof text === 'string');

import { readArticle } from '../src/lib/domain/article/read-article.ts';
import type { AuthoredQuestion } from '../src/lib/domain/questions/authored.ts';
import { readImage } from '../src/lib/domain/questions/image-file.ts';
import { addArticle } from '../src/lib/server/db/articles.ts';
import type { Db } from '../src/lib/server/db/client.ts';
import { publishSet } from '../src/lib/server/db/editions.ts';
import { keepImage } from '../src/lib/server/db/images.ts';
import type { Owner, Player } from '../src/lib/server/db/owner.ts';
import { addGuest } from '../src/lib/server/db/players.ts';
import { findQuiz, type Quiz } from '../src/lib/server/db/quizzes.ts';
import type { Role } from '../src/lib/server/db/schema/people.ts';
import { theSchool } from '../src/lib/server/db/schools.ts';
import { takeSeat } from '../src/lib/server/db/seats.ts';
import { addQuestions, findItemFor, reviseQuestion } from '../src/lib/server/db/set-items.ts';
import { addSet, findSetFor, updateSet, type SetSettings } from '../src/lib/server/db/sets.ts';
import { addUser } from '../src/lib/server/db/users.ts';
import { GREY_PNG } from './images.ts';

/** A short article of our own; each question of `someQuestions` rests on a sentence of it. */
export const ARTICLE = [
	'Harbour town opens its new bridge',
	'Mayor Ada Lindqvist opened the new bridge over the Silverwater on 4 March 2025. About 300 people watched as the first tram crossed it.',
	'“We waited eleven years for this day,” Lindqvist said. Engineer Tomas Okafor said that the bridge would carry 40 trams an hour.',
	'The bridge cost 58 million euros. The old ferry made its last crossing on the same evening.'
].join('\n\n');

/** A user of the installation's school; the e-mail is unique to the call. */
export async function someUser(db: Db, role: Role = 'teacher'): Promise<Owner> {
	const schoolId = await theSchool(db);
	const email = `${role}-${unique()}@school.example`;
	const userId = await addUser(
		db,
		schoolId,
		{ name: `A ${role}`, email, passwordHash: null },
		role
	);
	if (!userId) throw new Error(`${email} is taken`);
	return { schoolId, userId };
}

/** A question of each kind about `ARTICLE`, ready to be published. */
export function someQuestions(articleId: string, text: string): AuthoredQuestion[] {
	const option = (id: string, text: string, feedback = '') => ({ id, text, feedback });
	const about = (quote: string, explanation: string) => {
		const start = text.indexOf(quote);
		if (start < 0) throw new Error(`The article lacks: ${quote}`);
		const evidence = [{ articleId, start, end: start + quote.length, quote }];
		return {
			milliPoints: 1000,
			explanation,
			image: null,
			hints: [],
			evidence,
			asOf: '2025-03-04',
			form: null,
			reviewBy: null,
			allOrNothing: false,
			readAloud: true
		};
	};
	return [
		{
			...about('“We waited eleven years for this day,” Lindqvist said.', 'The mayor said it.'),
			kind: 'choice',
			content: {
				stem: 'Who spoke of waiting eleven years?',
				options: [
					option('a', 'Ada Lindqvist'),
					option('b', 'Tomas Okafor', 'He spoke of trams.'),
					option('c', 'The ferry’s captain')
				],
				key: 'a'
			}
		},
		{
			...about('The bridge cost 58 million euros.', 'It cost 58 million euros.'),
			kind: 'truefalse',
			content: { stem: 'The bridge cost 85 million euros.', key: false }
		},
		{
			...about('About 300 people watched as the first tram crossed it.', 'People and a tram.'),
			kind: 'multiple',
			content: {
				stem: 'Which of these were at the opening?',
				options: [
					option('a', 'About 300 people'),
					option('b', 'A tram'),
					option('c', 'The king'),
					option('d', 'An orchestra')
				],
				keys: ['a', 'b']
			}
		},
		{
			...about('Engineer Tomas Okafor said that the bridge would carry 40 trams an hour.', '40.'),
			kind: 'number',
			content: {
				stem: 'How many trams an hour is the bridge to carry?',
				value: 40,
				tolerance: { mode: 'absolute', amount: 0 },
				unit: 'trams'
			}
		},
		{
			...about(
				'Mayor Ada Lindqvist opened the new bridge over the Silverwater on 4 March 2025.',
				''
			),
			kind: 'text',
			content: { stem: 'Which river does the bridge cross?', accept: ['Silverwater'] }
		}
	];
}

/** An unpublished set with an article and a question of each kind. */
export async function someSet(db: Db, owner: Owner, settings: SetSettings = {}) {
	const article = readArticle(ARTICLE);
	const details = {
		title: article.title,
		source: 'The Harbour Post',
		author: '',
		url: 'https://news.example/bridge',
		publishedOn: '2025-03-05',
		mayPublish: false
	};
	const articleId = await addArticle(db, owner, article, details);
	const setId = await addSet(db, owner, article.title, [articleId]);
	await updateSet(db, owner, setId, { articleAccess: 'after', ...settings });
	const questions = someQuestions(articleId, article.text);
	const itemIds = (await addQuestions(db, owner, setId, questions)) ?? [];
	return { setId, articleId, itemIds };
}

/** A published quiz, as its teacher and the bearer of its link know it. */
export async function someQuiz(
	db: Db,
	owner: Owner,
	settings: SetSettings & { visibility?: 'private' | 'link' | 'public' } = {}
) {
	const made = await someSet(db, owner, settings);
	const published = await publishSet(db, owner, made.setId, settings.visibility ?? 'link');
	if (!published.ok) throw new Error(`Cannot be published: ${JSON.stringify(published)}`);
	const set = await findSetFor(db, owner, made.setId);
	if (!set?.linkToken || !set.code) throw new Error('A published set has a link and a code');
	return { ...made, linkToken: set.linkToken, code: set.code };
}

/** Puts a picture into a question of the set and publishes it anew; the picture's name. */
export async function givePicture(db: Db, owner: Owner, setId: string, itemId: string) {
	const item = await findItemFor(db, owner, setId, itemId);
	const file = readImage(GREY_PNG);
	if (!item || !file) throw new Error('There is a question and a picture');
	const stored = await keepImage(db, owner, GREY_PNG, file, new Date());
	const question = { ...item.question, image: { ...stored, alt: 'A grey bridge' } };
	await reviseQuestion(db, owner, setId, itemId, question);
	const published = await publishSet(db, owner, setId, 'link');
	if (!published.ok) throw new Error(`Cannot be published: ${JSON.stringify(published)}`);
	return stored.sha256;
}

/** A guest, with the token of their cookie. */
export async function someGuest(db: Db): Promise<{ player: Player; token: string }> {
	return addGuest(db, await theSchool(db), new Date());
}

/** A guest with a seat at the quiz behind `ref`, and the quiz as they found it. */
export async function someoneAt(
	db: Db,
	ref: string
): Promise<{ player: Player; token: string; quiz: Quiz }> {
	const guest = await someGuest(db);
	const quiz = await findQuiz(db, guest.player.schoolId, ref, null);
	if (!quiz) throw new Error(`No quiz behind ${ref}`);
	await takeSeat(db, guest.player, quiz.setId, Math.random);
	return { ...guest, quiz };
}

let made = 0;
const unique = () => `${Date.now().toString(36)}-${process.pid}-${made++}`;

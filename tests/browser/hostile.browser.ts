import { versionAt } from '../correcting.ts';
import { join } from 'node:path';
import { request as requests } from 'playwright/test';
import { startAttempt } from '../../src/lib/server/db/attempts.ts';
import { findClassFor } from '../../src/lib/server/db/classes.ts';
import { someAssignment, someClass } from '../class-factories.ts';
import { ARTICLE, someoneAt, someQuiz, someUser } from '../factories.ts';
import { joinGame } from '../../src/lib/server/db/game-players.ts';
import { someGame } from '../game-factories.ts';
import { expect, test } from './fixtures.ts';
import { sessionCookie } from './people.ts';
import { listRoutes } from './route-list.ts';
import { startServer } from './server.ts';

/** Every field that any of our forms has. */
const FIELDS = [
	'name email password text title source author url publishedOn mayPublish block evidence draft item way at article visibility articleAccess boardOn stem optionId optionText optionFeedback key value tolerance toleranceMode unit accept points explanation asOf reviewBy tags allOrNothing readAloud preview certainty negative draw inDraw image imageOut imageAlt imageFile hintText question quiz answer revision go onBoard offBoard attempt position ticked percent note replaces fits targetId extraId extra mode hint tries milliPenalty like level list reason file words',
	'student passcode joinOpen teacher teachers sure yearEnds keepDays',
	'decision version reply next group undo',
	'oldPassword newPassword registration invitation kind person before successor',
	'class timeZone opensAt closesAt lateUntil timeLimitMinutes attempts counting feedback shuffleQuestions shuffleOptions goBack practice newest locked minutes timePercent extraAttempts closesLaterHours largeText',
	'right',
	'dropLowest assignment weight excused',
	'textOf',
	'pin wanted code',
	'pacing names teams readSeconds answerSeconds speed step player'
].flatMap((fields) => fields.split(' '));

const BAD: Record<string, string> = {
	nothing: '',
	'a NUL': 'a\0b',
	'half a character': 'a\ud800b',
	'right to left': '\u202eabc\u200f',
	'a huge number': '9'.repeat(400),
	'less than nothing': '-1',
	'no number': 'NaN',
	'the prototype': '__proto__',
	'an object': '{"$gt":""}',
	'a quote': `'"; drop table users; --`,
	'an id of nobody': '01890000-0000-7000-8000-000000000000',
	'a long text': 'word '.repeat(40_000)
};

/** What a good form says; the article is long enough to be taken. */
const GOOD: Record<string, string> = {
	name: 'Ann',
	email: 'ann@school.example',
	password: 'tram42lantern',
	text: ARTICLE,
	title: 'A title',
	url: 'https://news.example',
	publishedOn: '2025-03-04',
	block: '1',
	way: 'up',
	visibility: 'link',
	articleAccess: 'after',
	boardOn: 'on',
	stem: 'Who?',
	optionId: 'a',
	optionText: 'Somebody',
	optionFeedback: '',
	key: 'a',
	points: '1',
	explanation: '',
	asOf: '',
	evidence: '',
	answer: '1',
	revision: '0',
	go: 'next',
	hint: '1',
	tries: '3',
	milliPenalty: '333',
	timeZone: 'Europe/Berlin',
	opensAt: '2026-03-04T18:00',
	attempts: '1',
	counting: 'best',
	feedback: 'at-once',
	minutes: '5',
	timePercent: '100',
	mode: 'single',
	pacing: 'host',
	names: 'made-up',
	teams: '4',
	readSeconds: '0',
	answerSeconds: '30',
	step: '0'
};

function* forms(quiz: { itemIds: string[] }): Generator<[string, [string, string][]]> {
	const good = { ...Object.fromEntries(FIELDS.map((name) => [name, ''])), ...GOOD };
	good.item = quiz.itemIds[0] ?? '';
	for (const [what, value] of Object.entries(BAD))
		yield [what, FIELDS.map((name) => [name, value])];
	// nothing else is wrong with it: it comes as far as a good form does
	yield ['NULs behind all that is good', FIELDS.map((name) => [name, `${good[name] ?? ''}\0`])];
}

// a trace would keep every one of these forms
test.use({ trace: 'off' });

test('no form that is filled in badly breaks the server', async ({ storage, dir, db }) => {
	test.setTimeout(400_000);
	// a server of its own: its limits on registrations are used up here
	const server = await startServer(storage.env, join(dir, 'log'));
	const teacher = await someUser(db);
	const quiz = await someQuiz(db, teacher);
	const guest = await someoneAt(db, quiz.linkToken);
	const attempt = await startAttempt(db, guest.player, guest.quiz);
	const { classId, students } = await someClass(db, teacher);
	const { assignmentId } = await someAssignment(db, teacher, classId);
	const code = (await findClassFor(db, teacher, classId))?.code ?? '';
	const other = await someUser(db);
	const session = await sessionCookie(db, teacher);
	const adminSession = await sessionCookie(db, await someUser(db, 'admin'));
	const context = await requests.newContext({ baseURL: server.origin });
	const broken: string[] = [];
	// some are megabytes long: written once, not anew for each route
	const bodies = [...forms(quiz)].map(
		([what, form]) => [what, new URLSearchParams(form).toString()] as const
	);
	const game = await someGame(db, teacher, quiz.setId);
	await joinGame(db, guest.player, game.id, { wanted: null, userId: null }, new Date());
	const version = await versionAt(db, teacher, quiz.setId, 0);
	for (const { route, method, action } of await listRoutes()) {
		if (method !== 'POST' || route === '/logout') continue;
		const path = route
			.replace('/admin/articles/[id]', `/admin/articles/${quiz.articleId}`)
			.replace('/admin/users/[id]', `/admin/users/${other.userId}`)
			.replace('/attempts/[id]', `/attempts/${attempt}`)
			.replace('/desk/articles/[id]', `/desk/articles/${quiz.articleId}`)
			.replace('/desk/games/[id]', `/desk/games/${game.id}`)
			.replace('/games/[id]', `/games/${game.id}`)
			.replace('/desk/quizzes/[id]', `/desk/quizzes/${quiz.setId}`)
			.replace('/desk/classes/[id]', `/desk/classes/${classId}`)
			.replace('/desk/assignments/[id]', `/desk/assignments/${assignmentId}`)
			.replace('[code]', code)
			.replace('[pin]', game.pin)
			.replace('[student]', students[0]?.userId ?? '')
			.replace('[item]', quiz.itemIds[0] ?? '')
			.replace('[version]', version)
			.replace('[n]', '5')
			.replace('[ref]', quiz.linkToken)
			.replace('[token]', 'nothing');
		const isPlayers = /^\/(q|attempts|games|live)\//.test(route);
		const ofDesk = route.startsWith('/admin') ? adminSession : session;
		const cookie = isPlayers ? `lede_guest=${guest.token}` : ofDesk;
		for (const [what, data] of bodies) {
			const post = context.post(path + (action ? `?/${action}` : ''), {
				headers: {
					accept: 'text/html',
					'content-type': 'application/x-www-form-urlencoded',
					origin: server.origin,
					cookie
				},
				data,
				maxRedirects: 0,
				// the next form may be sent on a line that was just cut; a server that fell stays refused
				maxRetries: 1
			});
			// what is too large is refused before it has arrived, and the line is cut under the sender
			const answer = await post.catch((error: Error) => {
				if (what !== 'a long text' || !/EPIPE|ECONNRESET/.test(error.message)) throw error;
				return null;
			});
			if (answer && answer.status() >= 500)
				broken.push(`${route}?/${action}: ${what}: ${answer.status()}`);
		}
	}
	expect((await context.get('/healthz')).status()).toBe(200);
	await context.dispose();
	await server.stop();
	expect(broken).toEqual([]);
});

import { versionAt } from '../correcting.ts';
import { request as requests } from 'playwright/test';
import {
	inviteNewTeacher,
	makePasswordLink,
	openInvitations
} from '../../src/lib/server/db/account-links.ts';
import { revisionsOf } from '../../src/lib/server/db/article-revisions.ts';
import { startAttempt } from '../../src/lib/server/db/attempts.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { changeGame } from '../../src/lib/server/db/game-changes.ts';
import { joinGame } from '../../src/lib/server/db/game-players.ts';
import { newId } from '../../src/lib/server/db/ids.ts';
import { assignmentTargets } from '../../src/lib/server/db/schema/assignments.ts';
import { inviteTeacher } from '../../src/lib/server/db/class-teachers.ts';
import { findClassFor } from '../../src/lib/server/db/classes.ts';
import { someAssignedAttempt, someAssignment, someClass } from '../class-factories.ts';
import { correctText } from '../corrected-article.ts';
import { ARTICLE, givePicture, someGuest, someoneAt, someQuiz, someUser } from '../factories.ts';
import { someGame } from '../game-factories.ts';
import type { Owner, Player } from '../../src/lib/server/db/owner.ts';
import { expect, test } from './fixtures.ts';
import { invitationPath, sessionCookie, setupPath } from './people.ts';
import { listRoutes, type RouteVerb } from './route-list.ts';
import { ROLES, TABLE, type RoleName } from './route-table.ts';

const nameOf = ({ method, route, action }: RouteVerb) =>
	`${method} ${route}${action ? `?/${action}` : ''}`;

/** The things that are asked for, made anew for each role: what one does is not seen by the next. */
async function stage(db: Db, role: RoleName, setupToken: string) {
	const teacher = await someUser(db);
	const quiz = await someQuiz(db, teacher);
	const sha256 = await givePicture(db, teacher, quiz.setId, quiz.itemIds[0] ?? '');
	await correctText(db, teacher, quiz.articleId, {}, { text: `${ARTICLE}\n\nNobody fell in.` });
	const [revision] = await revisionsOf(db, teacher, quiz.articleId);
	const guest = await someoneAt(db, quiz.linkToken);
	const attempt = await startAttempt(db, guest.player, guest.quiz);
	const { classId, students } = await someClass(db, teacher);
	const given = await someAssignment(db, teacher, classId);
	const done = await someAssignedAttempt(db, students[0] ?? teacher, given, { milliMarks: 1000 });
	const code = (await findClassFor(db, teacher, classId))?.code ?? '';
	// to another class: who accepts is not to get into this one
	const { classId: toClass } = await someClass(db, teacher);
	const invitation = await inviteTeacher(db, teacher.schoolId, toClass, new Date());
	const student = await someUser(db, 'student');
	const { assignmentId } = await someAssignment(db, teacher, toClass);
	const { schoolId, userId } = student;
	await db.insert(assignmentTargets).values({ id: newId(), schoolId, assignmentId, userId });
	const cookieOf = {
		nobody: async () => '',
		guest: async () => `lede_guest=${guest.token}`,
		student: async () => sessionCookie(db, student),
		otherTeacher: async () => sessionCookie(db, await someUser(db)),
		teacher: async () => sessionCookie(db, teacher),
		admin: async () => sessionCookie(db, await someUser(db, 'admin'))
	};
	// other people's accounts and links: no role is spoilt by what is done with them
	const other = await someUser(db);
	const now = new Date();
	const forgetful = await someUser(db);
	const password = await makePasswordLink(db, forgetful, null, now);
	const registration = await invitationPath(db);
	await inviteNewTeacher(db, teacher, '', new Date(now.getTime() + 1000));
	const [withdrawable] = await openInvitations(db, schoolId, now);
	const game = await gameOf(db, teacher, quiz.setId, guest.player);
	const params: Record<string, string> = {
		'/admin/users/[id]': `/admin/users/${other.userId}`,
		'/admin/articles/[id]': `/admin/articles/${quiz.articleId}`,
		'/register/[token]': registration,
		'/reset/[token]': `/reset/${password}`,
		'/attempts/[id]': `/attempts/${attempt}`,
		'/desk/assignments/[id]': `/desk/assignments/${given.assignmentId}`,
		'[attempt]': done,
		'/assignments/[id]': `/assignments/${assignmentId}`,
		'/desk/articles/[id]': `/desk/articles/${quiz.articleId}`,
		'/desk/games/[id]': `/desk/games/${game.id}`,
		'/games/[id]': `/games/${game.id}`,
		'[pin]': game.pin,
		'/desk/quizzes/[id]': `/desk/quizzes/${quiz.setId}`,
		'/desk/classes/[id]': `/desk/classes/${classId}`,
		'/invitations/[token]': `/invitations/${invitation}`,
		'[code]': code,
		'[student]': students[0]?.userId ?? '',
		'[item]': quiz.itemIds[0] ?? '',
		'[revision]': revision?.id ?? '',
		'[version]': await versionAt(db, teacher, quiz.setId, 0),
		'[n]': '1',
		'[ref]': quiz.linkToken,
		'[sha256]': sha256,
		'[token]': setupToken
	};
	const form = {
		item: quiz.itemIds[0] ?? '',
		article: quiz.articleId,
		attempt,
		assignment: given.assignmentId,
		position: '0',
		step: '1',
		player: guest.player.playerId,
		draft: attempt,
		way: 'down',
		block: '1',
		visibility: 'link',
		revision: '0',
		invitation: withdrawable?.id ?? ''
	};
	return { cookie: cookieOf[role], params, form };
}

/** A live game in which the player is asked the first question. */
async function gameOf(db: Db, host: Owner, setId: string, player: Player) {
	const settings = { readSeconds: 0, answerSeconds: null };
	const { schoolId, id, pin } = await someGame(db, host, setId, { settings });
	await joinGame(db, player, id, { wanted: null, userId: null }, new Date());
	await changeGame(db, schoolId, id, { type: 'next', step: 0 }, new Date());
	return { id, pin };
}

/** What a stream of events begins with: it has no end to wait for. */
async function beginning(url: string, headers: Record<string, string>) {
	const answer = await fetch(url, { headers, redirect: 'manual' });
	await answer.body?.cancel();
	return { headers: () => Object.fromEntries(answer.headers), status: () => answer.status };
}

/** What is deleted is gone for every later verb. */
const routesDeletingLast = async () =>
	(await listRoutes()).sort(
		(a, b) => Number(a.action === 'delete') - Number(b.action === 'delete')
	);

const pathOf = (route: string, params: Record<string, string>) =>
	Object.entries(params).reduce((path, [name, value]) => path.replace(name, value), route);

test('the table says what each role may do, and lacks no route', async () => {
	const listed = (await listRoutes()).map(nameOf);
	expect(listed.length).toBeGreaterThan(20);
	expect([...new Set(listed)].sort()).toEqual(Object.keys(TABLE).sort());
});

for (const role of ROLES)
	test(`every route as ${role}`, async ({ server, db }) => {
		const setupToken = (await setupPath(db)).replace('/setup/', '');
		const { cookie, params, form } = await stage(db, role, setupToken);
		const got: Record<string, string> = {};
		for (const verb of await routesDeletingLast()) {
			const headers = { accept: 'text/html', origin: server.origin, cookie: await cookie() };
			const context = await requests.newContext({ baseURL: server.origin });
			const path = pathOf(verb.route, params) + (verb.action ? `?/${verb.action}` : '');
			const options = { headers, maxRedirects: 0 };
			const answer = verb.route.endsWith('/events')
				? await beginning(server.origin + path, headers)
				: verb.method === 'GET'
					? await context.get(path, options)
					: await context.post(path, { ...options, form });
			const toLogin = (answer.headers().location ?? '').startsWith('/login');
			const status = answer.status();
			got[nameOf(verb)] =
				status === 404
					? 'none'
					: status >= 400 && status !== 422
						? `${status}`
						: toLogin
							? 'login'
							: 'ok';
			await context.dispose();
		}
		const wanted = Object.fromEntries(
			Object.entries(TABLE).map(([verb, who]) => [verb, who[role]])
		);
		expect(got).toEqual(wanted);
	});

test('what does not exist, and what is no id at all, is a 404 to everybody', async ({
	server,
	db
}) => {
	const teacher = await someUser(db);
	const guest = await someGuest(db);
	const cookies = [`lede_guest=${guest.token}`, await sessionCookie(db, teacher)];
	const context = await requests.newContext({ baseURL: server.origin });
	for (const cookie of cookies)
		for (const path of [
			'/q/nothing',
			'/q/01890000-0000-7000-8000-000000000000',
			'/q/nothing/board',
			'/attempts/1/1',
			"/attempts/'or 1=1/result",
			'/attempts/01890000-0000-7000-8000-000000000000/1',
			'/setup/nothing',
			'/register/nothing',
			'/reset/nothing',
			'/nothing'
		]) {
			const answer = await context.get(path, { headers: { cookie }, maxRedirects: 0 });
			expect(answer.status(), path).toBe(404);
		}
	const [, session = ''] = cookies;
	for (const path of [
		'/desk/quizzes/1',
		'/desk/articles/%00',
		'/desk/quizzes/1/questions/2',
		'/desk/classes/1',
		'/desk/classes/%00/cards',
		'/desk/assignments/1',
		'/desk/assignments/%00/edit',
		'/desk/games/1',
		'/desk/games/%00/screen',
		'/desk/games/01890000-0000-7000-8000-000000000000/events'
	]) {
		const answer = await context.get(path, { headers: { cookie: session }, maxRedirects: 0 });
		expect(answer.status(), path).toBe(404);
	}
	await context.dispose();
});

import { request as requests } from 'playwright/test';
import { startAttempt } from '../../src/lib/server/db/attempts.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { newId } from '../../src/lib/server/db/ids.ts';
import { assignmentTargets } from '../../src/lib/server/db/schema/assignments.ts';
import { inviteTeacher } from '../../src/lib/server/db/class-teachers.ts';
import { findClassFor } from '../../src/lib/server/db/classes.ts';
import {
	givePicture,
	someAssignment,
	someClass,
	someGuest,
	someoneAt,
	someQuiz,
	someUser
} from '../factories.ts';
import { expect, test } from './fixtures.ts';
import { sessionCookie, setupPath } from './people.ts';
import { listRoutes, type RouteVerb } from './route-list.ts';

/** Who asks. The teacher owns the quiz and the article, the guest the attempt. */
const ROLES = ['nobody', 'guest', 'student', 'otherTeacher', 'teacher', 'admin'] as const;
type RoleName = (typeof ROLES)[number];

/**
 * What they get: `ok` (a page, a redirect within, a form's answer), `login` (sent to log in) or
 * `none` (a 404, whether it does not exist or is not theirs).
 */
type Outcome = 'ok' | 'login' | 'none';
type Row = Record<RoleName, Outcome>;

const row = (...outcomes: [Outcome, Outcome, Outcome, Outcome, Outcome, Outcome]): Row =>
	Object.fromEntries(ROLES.map((role, index) => [role, outcomes[index]])) as Row;

//                   nobody   guest    student other   teacher admin
const everyone = row('ok', 'ok', 'ok', 'ok', 'ok', 'ok');
const teachers = row('login', 'login', 'none', 'ok', 'ok', 'ok');
const owner = row('login', 'login', 'none', 'none', 'ok', 'none');
const nobody = row('none', 'none', 'none', 'none', 'none', 'none');
const player = row('none', 'ok', 'none', 'none', 'none', 'none');

/** What each role may do. A verb that is missing here fails the test. */
const TABLE: Record<string, Row> = {
	'GET /': everyone,
	'GET /healthz': everyone,
	// only the benches' own server has it
	'GET /bench/insert': nobody,
	'POST /bench/insert': nobody,
	'GET /join': everyone,
	'GET /login': everyone,
	'POST /login': everyone,
	'GET /logout': everyone,
	'POST /logout': everyone,
	'GET /register': everyone,
	'POST /register': everyone,
	'GET /setup/[token]': everyone,
	'POST /setup/[token]': everyone,
	'GET /q/[ref]': everyone,
	'POST /q/[ref]?/start': everyone,
	'POST /q/[ref]?/nickname': everyone,
	// the author's own, and nobody's while it is not public
	'POST /q/[ref]?/copy': row('login', 'login', 'none', 'none', 'none', 'none'),
	'GET /q/[ref]/board': everyone,
	// who never played has no place to take off; the teacher has tried the quiz just before, and the
	// student has begun an assignment
	'POST /q/[ref]/board?/place': row('none', 'ok', 'ok', 'none', 'ok', 'none'),
	// a teacher is sent to their own desk
	'GET /home': row('login', 'login', 'ok', 'ok', 'ok', 'ok'),
	// given to the student
	'GET /assignments/[id]': row('login', 'login', 'ok', 'none', 'none', 'none'),
	'POST /assignments/[id]?/start': row('login', 'login', 'ok', 'none', 'none', 'none'),
	'GET /attempts/[id]/[n]': player,
	'POST /attempts/[id]/[n]?/save': player,
	'POST /attempts/[id]/[n]?/check': player,
	'POST /attempts/[id]/[n]?/hint': player,
	'POST /attempts/[id]/[n]?/shown': player,
	'GET /attempts/[id]/deadline': player,
	'GET /attempts/[id]/check': player,
	'GET /attempts/[id]/result': player,
	'POST /attempts/[id]/check?/submit': player,
	// for its owner, and for who has been asked with it
	'GET /images/[sha256]': row('none', 'ok', 'none', 'none', 'ok', 'none'),
	'GET /c': everyone,
	'GET /c/[code]': everyone,
	'POST /c/[code]?/signIn': everyone,
	'POST /c/[code]?/ask': everyone,
	// their own, of those who are in the class
	'POST /c/[code]?/nickname': row('none', 'none', 'none', 'none', 'none', 'none'),
	'GET /invitations/[token]': teachers,
	'POST /invitations/[token]': teachers,
	'GET /desk': teachers,
	'POST /desk?/blank': teachers,
	// nothing of theirs was deleted yet
	'POST /desk?/restoreQuiz': row('login', 'login', 'none', 'none', 'none', 'none'),
	'POST /desk?/restoreArticle': row('login', 'login', 'none', 'none', 'none', 'none'),
	'GET /desk/bank': teachers,
	'POST /desk/bank?/use': teachers,
	'GET /desk/classes': teachers,
	'POST /desk/classes?/make': teachers,
	'GET /desk/classes/[id]': owner,
	'POST /desk/classes/[id]?/approve': owner,
	'POST /desk/classes/[id]?/refuse': owner,
	'POST /desk/classes/[id]?/bringBack': owner,
	'GET /desk/classes/[id]/cards': owner,
	'POST /desk/classes/[id]/cards?/make': owner,
	'POST /desk/classes/[id]/cards?/renew': owner,
	'GET /desk/classes/[id]/delete': owner,
	'POST /desk/classes/[id]/delete': owner,
	'GET /desk/classes/[id]/settings': owner,
	'POST /desk/classes/[id]/settings?/save': owner,
	'POST /desk/classes/[id]/settings?/invite': owner,
	'POST /desk/classes/[id]/settings?/withdraw': owner,
	'POST /desk/classes/[id]/settings?/removeTeacher': owner,
	'POST /desk/classes/[id]/settings?/archive': owner,
	'GET /desk/classes/[id]/students.csv': owner,
	'GET /desk/classes/[id]/students/new': owner,
	'POST /desk/classes/[id]/students/new?/check': owner,
	'POST /desk/classes/[id]/students/new?/add': owner,
	'POST /desk/classes/[id]/students/new?/enrol': owner,
	'GET /desk/classes/[id]/students/[student]': owner,
	'POST /desk/classes/[id]/students/[student]?/rename': owner,
	'POST /desk/classes/[id]/students/[student]?/passcode': owner,
	'POST /desk/classes/[id]/students/[student]?/sessions': owner,
	'POST /desk/classes/[id]/students/[student]?/nickname': owner,
	'POST /desk/classes/[id]/students/[student]?/remove': owner,
	'GET /desk/articles/new': teachers,
	'POST /desk/articles/new': teachers,
	'GET /desk/articles/[id]': owner,
	'GET /desk/articles/[id]/facts': owner,
	'POST /desk/articles/[id]?/flip': owner,
	'POST /desk/articles/[id]?/details': owner,
	'POST /desk/articles/[id]?/draft': owner,
	'POST /desk/articles/[id]?/delete': owner,
	'GET /desk/quizzes/[id]': owner,
	'POST /desk/quizzes/[id]?/draft': owner,
	'POST /desk/quizzes/[id]?/add': owner,
	// there is no suggestion to open or to change: whose it is, drafts.db.test.ts shows
	'POST /desk/quizzes/[id]?/edit': row('login', 'login', 'none', 'none', 'none', 'none'),
	'POST /desk/quizzes/[id]?/options': row('login', 'login', 'none', 'none', 'none', 'none'),
	'POST /desk/quizzes/[id]?/aside': owner,
	'POST /desk/quizzes/[id]?/back': owner,
	'POST /desk/quizzes/[id]?/move': owner,
	'POST /desk/quizzes/[id]?/remove': owner,
	'POST /desk/quizzes/[id]?/putBack': owner,
	'POST /desk/quizzes/[id]?/draw': owner,
	'POST /desk/quizzes/[id]?/include': owner,
	'POST /desk/quizzes/[id]?/settings': owner,
	'POST /desk/quizzes/[id]?/open': owner,
	'POST /desk/quizzes/[id]?/publish': owner,
	'POST /desk/quizzes/[id]?/delete': owner,
	'GET /desk/quizzes/[id]/marking': owner,
	'POST /desk/quizzes/[id]/marking': owner,
	'GET /desk/quizzes/[id]/print': owner,
	'GET /desk/quizzes/[id]/projector': owner,
	'GET /desk/quizzes/[id]/questions/new': owner,
	'POST /desk/quizzes/[id]/questions/new': owner,
	'GET /desk/quizzes/[id]/questions/[item]': owner,
	'POST /desk/quizzes/[id]/questions/[item]': owner
};

const nameOf = ({ method, route, action }: RouteVerb) =>
	`${method} ${route}${action ? `?/${action}` : ''}`;

/** The things that are asked for, made anew for each role: what one does is not seen by the next. */
async function stage(db: Db, role: RoleName, setupToken: string) {
	const teacher = await someUser(db);
	const quiz = await someQuiz(db, teacher);
	const sha256 = await givePicture(db, teacher, quiz.setId, quiz.itemIds[0] ?? '');
	const guest = await someoneAt(db, quiz.linkToken);
	const attempt = await startAttempt(db, guest.player, guest.quiz);
	const { classId, students } = await someClass(db, teacher);
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
	const params: Record<string, string> = {
		'/attempts/[id]': `/attempts/${attempt}`,
		'/assignments/[id]': `/assignments/${assignmentId}`,
		'/desk/articles/[id]': `/desk/articles/${quiz.articleId}`,
		'/desk/quizzes/[id]': `/desk/quizzes/${quiz.setId}`,
		'/desk/classes/[id]': `/desk/classes/${classId}`,
		'/invitations/[token]': `/invitations/${invitation}`,
		'[code]': code,
		'[student]': students[0]?.userId ?? '',
		'[item]': quiz.itemIds[0] ?? '',
		'[n]': '1',
		'[ref]': quiz.linkToken,
		'[sha256]': sha256,
		'[token]': setupToken
	};
	const form = {
		item: quiz.itemIds[0] ?? '',
		article: quiz.articleId,
		attempt,
		position: '0',
		draft: attempt,
		way: 'down',
		block: '1',
		visibility: 'link',
		revision: '0'
	};
	return { cookie: cookieOf[role], params, form };
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
			const answer =
				verb.method === 'GET'
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
		'/desk/classes/%00/cards'
	]) {
		const answer = await context.get(path, { headers: { cookie: session }, maxRedirects: 0 });
		expect(answer.status(), path).toBe(404);
	}
	await context.dispose();
});

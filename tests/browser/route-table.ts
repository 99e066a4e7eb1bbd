/** Who asks. The teacher owns the quiz and the article, the guest the attempt. */
export const ROLES = ['nobody', 'guest', 'student', 'otherTeacher', 'teacher', 'admin'] as const;
export type RoleName = (typeof ROLES)[number];

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
const admins = row('login', 'login', 'none', 'none', 'none', 'ok');
const owner = row('login', 'login', 'none', 'none', 'ok', 'none');
const nobody = row('none', 'none', 'none', 'none', 'none', 'none');
const player = row('none', 'ok', 'none', 'none', 'none', 'none');

/** What each role may do. A verb that is missing here fails the test. */
export const TABLE: Record<string, Row> = {
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
	'GET /register/[token]': everyone,
	'POST /register/[token]': everyone,
	'GET /forgot': everyone,
	'POST /forgot': everyone,
	'GET /reset/[token]': everyone,
	'POST /reset/[token]': everyone,
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
	'POST /attempts/[id]/result?/disagree': player,
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
	'GET /desk/account': teachers,
	'POST /desk/account?/rename': teachers,
	'POST /desk/account?/password': teachers,
	'POST /desk/account?/sessions': teachers,
	'GET /admin': admins,
	'POST /admin?/rename': admins,
	'POST /admin?/registration': admins,
	'POST /admin?/invite': admins,
	'POST /admin?/withdraw': admins,
	'GET /admin/log': admins,
	'GET /admin/log.csv': admins,
	'GET /admin/users': admins,
	'GET /admin/users/[id]': admins,
	'POST /admin/users/[id]?/lock': admins,
	'POST /admin/users/[id]?/unlock': admins,
	'POST /admin/users/[id]?/promote': admins,
	'POST /admin/users/[id]?/demote': admins,
	'POST /admin/users/[id]?/password': admins,
	'GET /desk/bank': teachers,
	'POST /desk/bank?/use': teachers,
	'GET /desk/assignments': teachers,
	'GET /desk/assignments/[id]': owner,
	'POST /desk/assignments/[id]?/minutes': owner,
	'GET /desk/assignments/[id]/progress': owner,
	'GET /desk/assignments/[id]/edit': owner,
	'POST /desk/assignments/[id]/edit?/change': owner,
	'POST /desk/assignments/[id]/edit?/delete': owner,
	'GET /desk/assignments/[id]/students/[student]': owner,
	'POST /desk/assignments/[id]/students/[student]': owner,
	'GET /desk/assignments/[id]/attempts/[attempt]': owner,
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
	'GET /desk/classes/[id]/students/[student]/accommodations': owner,
	'POST /desk/classes/[id]/students/[student]/accommodations': owner,
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
	'GET /desk/quizzes/[id]/assign': owner,
	'POST /desk/quizzes/[id]/assign': owner,
	'GET /desk/quizzes/[id]/marking': owner,
	'POST /desk/quizzes/[id]/marking': owner,
	'GET /desk/quizzes/[id]/print': owner,
	'GET /desk/quizzes/[id]/projector': owner,
	'GET /desk/quizzes/[id]/questions/new': owner,
	'POST /desk/quizzes/[id]/questions/new': owner,
	'GET /desk/quizzes/[id]/questions/[item]': owner,
	'POST /desk/quizzes/[id]/questions/[item]': owner,
	'GET /desk/questions/[version]/correct': owner,
	'POST /desk/questions/[version]/correct?/preview': owner,
	'POST /desk/questions/[version]/correct?/correct': owner
};

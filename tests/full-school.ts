import { PLAIN_GAME } from '../src/lib/domain/live/settings.ts';
import { PLAIN_MARKING } from '../src/lib/domain/quizzes/marking.ts';
import { checkAnswer } from '../src/lib/server/db/tries.ts';
import { saveAnswer } from '../src/lib/server/db/answers.ts';
import { startAttempt } from '../src/lib/server/db/attempts.ts';
import type { Db } from '../src/lib/server/db/client.ts';
import { correctQuestion } from '../src/lib/server/db/corrections.ts';
import { newId } from '../src/lib/server/db/ids.ts';
import { answers, hintsTaken } from '../src/lib/server/db/schema/answers.ts';
import { assignmentExceptions } from '../src/lib/server/db/schema/assignments.ts';
import { accommodations, classInvitations } from '../src/lib/server/db/schema/classes.ts';
import { disputes } from '../src/lib/server/db/schema/disputes.ts';
import { drafts } from '../src/lib/server/db/schema/drafts.ts';
import { accountLinks, sessions } from '../src/lib/server/db/schema/people.ts';
import { questionTags, questionVersions } from '../src/lib/server/db/schema/questions.ts';
import { gameItems, gamePlayers, games } from '../src/lib/server/db/schema/games.ts';
import { articleRevisions } from '../src/lib/server/db/schema/sources.ts';
import { versionSums } from '../src/lib/server/db/schema/sums.ts';
import { submitAttempt } from '../src/lib/server/db/submissions.ts';
import { sha256 } from '../src/lib/server/secrets.ts';
import { someAssignment, someClass } from './class-factories.ts';
import { givePicture, someoneAt, someQuiz, someUser } from './factories.ts';

/** What PostgreSQL, JSON and line readers treat in ways of their own. */
export const ODD_TEXT =
	'\u0001\t\r\n\u2028\u2029\u0085 "quoted" \\back\\\\ \\n \'one\' null {"a":[1,]} , (x) $1 %s é é 中 😀 \ufeff';

const LOBBY = { phase: 'lobby', step: 0, next: 0 } as const;

/** A school with at least one row in every table. */
export async function fullSchool(db: Db) {
	const teacher = await someUser(db);
	const { schoolId, userId } = teacher;
	const quiz = await someQuiz(db, teacher, {
		marking: { ...PLAIN_MARKING, tries: 2 }
	});
	const { classId, students } = await someClass(db, teacher, ['Mia', ODD_TEXT, '']);
	const student = students[0] ?? teacher;
	const { assignmentId } = await someAssignment(db, teacher, classId);
	await givePicture(db, teacher, quiz.setId, quiz.itemIds[0] ?? '');

	const { player, quiz: found } = await someoneAt(db, quiz.linkToken);
	const attemptId = await startAttempt(db, player, found);
	await saveAnswer(db, player, attemptId, 0, ['0'], 0);
	await checkAnswer(db, player, attemptId, 1, ['false'], 0);
	const item = { schoolId, attemptId, position: 2 };
	const odd = [null, 'null', '12', 12.5, ODD_TEXT, { [ODD_TEXT]: [ODD_TEXT, null] }];
	await db
		.insert(answers)
		.values(odd.map((answer, index) => ({ ...item, revision: index + 1, answer })));
	await db.insert(answers).values({ ...item, revision: 99 }); // SQL's NULL, which is not JSON's
	await db.insert(hintsTaken).values({ ...item, number: 1 });
	await submitAttempt(db, player, attemptId, new Date());

	const [version] = await db.select().from(questionVersions).limit(1);
	if (!version) throw new Error('A quiz has questions');
	await db.insert(questionTags).values({ schoolId, questionId: version.questionId, tag: ODD_TEXT });
	await db.insert(drafts).values({
		id: newId(),
		schoolId,
		articleId: quiz.articleId,
		setId: quiz.setId,
		form: 'cloze',
		payload: { text: ODD_TEXT } as never,
		score: 0.1 + 0.2,
		checks: []
	});
	await db.insert(accommodations).values({ ...student, timePercent: null });
	await db.insert(assignmentExceptions).values({ ...student, assignmentId, extraAttempts: 1 });
	const expiresAt = new Date(Date.now() + 1_000_000);
	await db.insert(sessions).values({ idHash: sha256('a'), schoolId, userId, expiresAt });
	await db
		.insert(accountLinks)
		.values({ tokenHash: sha256('b'), schoolId, kind: 'teacher', expiresAt });
	await db
		.insert(classInvitations)
		.values({ tokenHash: sha256('c'), schoolId, classId, expiresAt });
	await correctQuestion(db, teacher, version.id, { way: 'full' }, ODD_TEXT, new Date());
	await db.insert(disputes).values({ ...item, id: newId(), words: ODD_TEXT });
	await db
		.insert(versionSums)
		.values({ schoolId, versionId: version.id, answers: 1, milliCredit: 2 ** 40 });
	const game = { schoolId, gameId: newId() };
	const { setId, editionId } = found;
	await db.insert(games).values({
		...{ schoolId, id: game.gameId, hostId: userId, setId, editionId, classId, title: ODD_TEXT },
		...{ pin: '000042', settings: PLAIN_GAME, seed: 'f'.repeat(32) },
		...{ ...LOBBY, phaseAt: new Date(), asked: [0] }
	});
	await db.insert(gameItems).values({ ...game, index: 0, versionId: version.id });
	await db.insert(gamePlayers).values({
		...{ ...game, playerId: player.playerId, nickname: ODD_TEXT, timePercent: null },
		...{ resumeHash: sha256('d'), seenAt: new Date() }
	});
	await db.insert(articleRevisions).values({
		...{ id: newId(), schoolId, articleId: quiz.articleId },
		...{ text: ODD_TEXT, replacedAt: new Date() }
	});
	return { teacher, schoolId, classId };
}

import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someAssignment, someClass } from '../../../../tests/class-factories.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { PLAIN_MARKING } from '../../domain/quizzes/marking.ts';
import { startAssigned } from './assigned-attempts.ts';
import type { AssignmentSettings } from './assignments.ts';
import { attemptItemsOf } from './attempt-items.ts';
import { findAttempt, startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import { removeSet } from './deletions.ts';
import type { Owner, Player } from './owner.ts';
import { playerOfUser } from './players.ts';
import { saveAtOnce } from './save-at-once.ts';
import { answers, attempts } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';
import { submitAttempt } from './submissions.ts';
import { checkAnswer } from './tries.ts';

/** The place of the factory's short answer; "Silverwater" is right. */
const TEXT = 4;
const MINUTE = 60_000;
const now = new Date();
const after = (ms: number) => new Date(now.getTime() + ms);

interface Begun {
	player: Player;
	attemptId: string;
}

let db: Db;
let teacher: Owner;

beforeEach(async () => {
	db = await testDb();
	teacher = await someUser(db);
});

async function begunAssigned(settings: Partial<AssignmentSettings> = {}): Promise<Begun> {
	const { classId, students } = await someClass(db, teacher, ['Mia']);
	const mia = students[0] as Owner;
	const given = { shuffleQuestions: false, ...settings };
	const { assignmentId } = await someAssignment(db, teacher, classId, given);
	const begun = await startAssigned(db, mia, assignmentId, now);
	if (!begun.ok) throw new Error(`Not begun: ${begun.reason}`);
	return { player: await playerOfUser(db, mia), attemptId: begun.attemptId };
}

const save = ({ player, attemptId }: Begun, text: string, base = 0, at = now) => {
	const sent = { attemptId, position: TEXT, values: [text], base, certainty: null };
	return saveAtOnce(db, player, sent, at);
};

const savedIn = ({ attemptId }: Begun) =>
	db
		.select({ revision: answers.revision, answer: answers.answer })
		.from(answers)
		.where(eq(answers.attemptId, attemptId))
		.orderBy(answers.revision);

it('saves a first answer and the next, and says that the same one stands', async () => {
	const begun = await begunAssigned();
	expect(await save(begun, 'Thames')).toEqual({ revision: 1, problem: null });
	expect(await save(begun, 'Danube', 1)).toEqual({ revision: 2, problem: null });
	expect(await save(begun, 'Danube', 1)).toEqual({ revision: 2, problem: null });
	expect(await savedIn(begun)).toEqual([
		{ revision: 1, answer: 'Thames' },
		{ revision: 2, answer: 'Danube' }
	]);
});

it('stores an answer that was taken back, and numbers, as they are', async () => {
	const begun = await begunAssigned();
	await save(begun, '12');
	await save(begun, '', 1);
	expect((await savedIn(begun)).map(({ answer }) => answer)).toEqual(['12', null]);
	const items = await attemptItemsOf(db, begun.player.schoolId, begun.attemptId);
	expect(items[TEXT]).toMatchObject({ answer: null, revision: 2 });
});

it.each<[string, Partial<AssignmentSettings>]>([
	['an answer may be checked', { practice: true, marking: { ...PLAIN_MARKING, tries: 3 } }],
	['feedback comes at once', { feedback: 'at-once' }],
	['there is no going back', { goBack: false }]
])('leaves it where %s', async (_where, settings) => {
	const begun = await begunAssigned(settings);
	expect(await save(begun, 'Thames')).toBeNull();
	expect(await savedIn(begun)).toEqual([]);
});

it('leaves it where an answer was checked before the teacher ended the practice', async () => {
	const marking = { ...PLAIN_MARKING, tries: 3 };
	const begun = await begunAssigned({ practice: true, marking });
	await checkAnswer(db, begun.player, begun.attemptId, TEXT, ['Silverwater'], 0);
	await db.update(assignments).set({ practice: false });
	expect(await save(begun, 'Thames', 1)).toBeNull();
	expect(await savedIn(begun)).toHaveLength(1);
});

it('leaves a retry that would come over a newer answer', async () => {
	const begun = await begunAssigned();
	await save(begun, 'Thames');
	await save(begun, 'Danube', 1);
	expect(await save(begun, 'Thames', 0)).toBeNull();
	expect(await savedIn(begun)).toHaveLength(2);
});

it('knows neither another’s attempt nor what is no id, nor one of a quiz that was deleted', async () => {
	const made = await someQuiz(db, teacher);
	const { player, quiz } = await someoneAt(db, made.linkToken);
	const begun = { player, attemptId: await startAttempt(db, player, quiz) };
	const other = (await someoneAt(db, made.linkToken)).player;
	expect(await save({ ...begun, player: other }, 'Thames')).toBeNull();
	expect(await save({ player, attemptId: 'no-id' }, 'Thames')).toBeNull();
	await removeSet(db, teacher, made.setId, now);
	expect(await save(begun, 'Thames')).toBeNull();
	expect(await savedIn(begun)).toEqual([]);
});

it('takes answers until the grace after the deadline is over', async () => {
	const begun = await begunAssigned({ timeLimitMinutes: 10 });
	expect(await save(begun, 'Thames', 0, after(10 * MINUTE + 2000))).not.toBeNull();
	expect(await save(begun, 'Danube', 1, after(10 * MINUTE + 2001))).toBeNull();
});

it('gives two pages at one moment a revision each, or leaves one of them', async () => {
	const begun = await begunAssigned();
	const texts = ['Thames', 'Danube', 'Rhine', 'Oder'];
	const saved = await Promise.all(texts.map((text) => save(begun, text)));
	const revisions = saved.flatMap((one) => (one ? [one.revision] : [])).sort();
	expect((await savedIn(begun)).map(({ revision }) => revision)).toEqual(revisions);
	expect(revisions.length).toBeGreaterThan(0);
});

it('waits for a submission that is under way, and is not lost after it', async () => {
	const begun = await begunAssigned();
	const { player, attemptId } = begun;
	let saving: ReturnType<typeof save> | undefined;
	await db.transaction(async (tx) => {
		await tx.select().from(attempts).where(eq(attempts.id, attemptId)).for('update');
		saving = save(begun, 'Silverwater');
		await submitAttempt(tx, player, attemptId, now);
	});
	expect(await saving).toBeNull();
	expect(await savedIn(begun)).toEqual([]);
});

it('is graded or refused at the moment of a submission, and nothing else', async () => {
	const made = await someQuiz(db, teacher);
	const begun = await Promise.all(
		Array.from({ length: 20 }, async () => {
			const { player, quiz } = await someoneAt(db, made.linkToken);
			return { player, attemptId: await startAttempt(db, player, quiz) };
		})
	);
	await Promise.all(
		begun.map(async (one) => {
			const submit = () => submitAttempt(db, one.player, one.attemptId, now);
			const [saved] = await Promise.all([save(one, 'Silverwater'), submit()]);
			const attempt = await findAttempt(db, one.player, one.attemptId);
			expect(attempt?.milliMarks).toBe(saved ? 1000 : 0);
			expect(await savedIn(one)).toHaveLength(saved ? 1 : 0);
		})
	);
});

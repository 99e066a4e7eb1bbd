import { itemQuestion, valuesOf } from '../../domain/attempts/items.ts';
import type { Random } from '../../domain/random.ts';
import { saveAnswer } from '../db/answers.ts';
import { startAssigned } from '../db/assigned-attempts.ts';
import { attemptItemsOf } from '../db/attempt-items.ts';
import { findAttempt } from '../db/attempts.ts';
import type { Db } from '../db/client.ts';
import type { Owner } from '../db/owner.ts';
import { playerOfUser } from '../db/players.ts';
import { submitAttempt } from '../db/submissions.ts';
import { demoAnswer } from './demo-answers.ts';

export interface Work {
	began: Date;
	/** How likely an answer of theirs is right, 0 to 1. */
	skill: number;
	/** The share of the questions that they answered; with all of them they handed in. */
	share: number;
}

const MINUTE_MS = 60_000;

/** Has a student take an assignment as if they sat there: begin, answer a question a minute, hand in. */
export async function workThrough(
	db: Db,
	student: Owner,
	assignmentId: string,
	{ began, skill, share }: Work,
	random: Random
): Promise<void> {
	const started = await startAssigned(db, student, assignmentId, began);
	if (!started.ok) throw new Error(`The demo’s assignment cannot be begun: ${started.reason}`);
	const { attemptId } = started;
	const player = await playerOfUser(db, student);
	const attempt = await findAttempt(db, player, attemptId);
	if (!attempt) throw new Error('An attempt that was begun is there');
	const items = await attemptItemsOf(db, student.schoolId, attemptId);
	let now = began;
	for (const { position, question } of items.slice(0, Math.round(items.length * share))) {
		now = new Date(now.getTime() + MINUTE_MS * (0.5 + random()));
		const { kind, content } = question;
		const { shuffleOptions } = attempt.rules;
		const asked = itemQuestion({ seed: attempt.seed, shuffleOptions }, position, kind, content);
		const values = valuesOf(asked, demoAnswer(question, random() < skill, random));
		await saveAnswer(db, player, attemptId, position, values, 0, null, now);
	}
	if (share === 1) await submitAttempt(db, player, attemptId, new Date(now.getTime() + MINUTE_MS));
}

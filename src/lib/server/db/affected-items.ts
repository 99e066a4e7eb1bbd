import { and, asc, desc, eq, inArray, max } from 'drizzle-orm';
import type { Given } from '../../domain/attempts/outcome.ts';
import type { Rules } from '../../domain/attempts/rules.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { authoredFrom } from './authored.ts';
import type { Db } from './client.ts';
import { RULES, itsAssignment, itsEdition, rulesFrom } from './rules.ts';
import { answers, attemptItems, attempts, gradings, hintsTaken, tries } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';
import { seats } from './schema/boards.ts';
import { currentVersions } from './schema/corrections.ts';
import { editions } from './schema/editions.ts';
import { players, users } from './schema/people.ts';
import { questionVersions } from './schema/questions.ts';

/** An item of an attempt that asks a question in a version that a correction is about. */
export interface AffectedItem {
	attempt: typeof attempts.$inferSelect;
	rules: Rules;
	position: number;
	/** The version that its student saw. */
	shown: AuthoredQuestion;
	given: Given;
	/** The newest marks; null while the attempt is open. */
	marks: { milliCredit: number | null; milliMarks: number } | null;
	/** The grading that gave them, and whether it says that the answer is near. */
	grading: { id: string; isNear: boolean } | null;
	/** What a person gave, 0..1; null where none did. */
	handCredit: number | null;
	/** The name on the list for what was given, else the nickname at the quiz. */
	name: string;
	assignment: string | null;
}

/**
 * Every item that is marked by the version: those that show it, and those that show one which it
 * corrected. A handful of queries, however many attempts there are. The caller has found the
 * version through its owner.
 */
export async function affectedItems(
	db: Db,
	schoolId: string,
	versionId: string
): Promise<AffectedItem[]> {
	const ids = await versionsMarkedBy(db, schoolId, versionId);
	const isAffected = and(eq(attemptItems.schoolId, schoolId), inArray(attemptItems.versionId, ids));
	const rows = await db
		.select({
			attempt: attempts,
			...RULES,
			position: attemptItems.position,
			shownId: attemptItems.versionId,
			user: users.name,
			nickname: seats.nickname,
			title: assignments.title
		})
		.from(attemptItems)
		.innerJoin(
			attempts,
			and(eq(attempts.schoolId, attemptItems.schoolId), eq(attempts.id, attemptItems.attemptId))
		)
		.innerJoin(editions, itsEdition)
		.innerJoin(
			players,
			and(eq(players.schoolId, attempts.schoolId), eq(players.id, attempts.playerId))
		)
		.leftJoin(assignments, itsAssignment)
		.leftJoin(users, and(eq(users.schoolId, players.schoolId), eq(users.id, players.userId)))
		.leftJoin(
			seats,
			and(
				eq(seats.schoolId, attempts.schoolId),
				eq(seats.setId, attempts.setId),
				eq(seats.playerId, attempts.playerId)
			)
		)
		.where(isAffected)
		.orderBy(asc(attempts.id));
	const shown = await questionsOf(db, schoolId, ids);
	const said = await saidTo(db, isAffected);
	return rows.map(({ attempt, position, shownId, user, nickname, title, ...rules }) => {
		const question = shown.get(shownId);
		if (!question) throw new Error('An item lists a version that is not there');
		return {
			attempt,
			rules: rulesFrom(rules),
			position,
			shown: question,
			...said(attempt.id, position),
			name: (attempt.assignmentId ? user : nickname) ?? '',
			assignment: title
		};
	});
}

/** The version, and those that it corrected. */
export async function versionsMarkedBy(db: Db, schoolId: string, versionId: string) {
	const older = await db
		.select({ id: currentVersions.versionId })
		.from(currentVersions)
		.where(and(eq(currentVersions.schoolId, schoolId), eq(currentVersions.currentId, versionId)));
	return [versionId, ...older.map(({ id }) => id)];
}

async function questionsOf(db: Db, schoolId: string, ids: string[]) {
	const rows = await db
		.select()
		.from(questionVersions)
		.where(and(eq(questionVersions.schoolId, schoolId), inArray(questionVersions.id, ids)));
	return new Map(rows.map((row) => [row.id, authoredFrom(row)]));
}

type OfItem = typeof answers | typeof tries | typeof hintsTaken | typeof gradings;
const itemOf = (table: OfItem) =>
	and(
		eq(table.schoolId, attemptItems.schoolId),
		eq(table.attemptId, attemptItems.attemptId),
		eq(table.position, attemptItems.position)
	);

/** What was said to each item, and how it was marked. */
async function saidTo(db: Db, isAffected: ReturnType<typeof and>) {
	const answer = byItem(
		await db
			.selectDistinctOn([answers.attemptId, answers.position], {
				attemptId: answers.attemptId,
				position: answers.position,
				answer: answers.answer,
				certainty: answers.certainty
			})
			.from(attemptItems)
			.innerJoin(answers, itemOf(answers))
			.where(isAffected)
			.orderBy(answers.attemptId, answers.position, desc(answers.revision))
	);
	const tried = byItem(
		await db
			.select({
				attemptId: tries.attemptId,
				position: tries.position,
				answer: tries.answer,
				milliCredit: tries.milliCredit
			})
			.from(attemptItems)
			.innerJoin(tries, itemOf(tries))
			.where(isAffected)
			.orderBy(asc(tries.number))
	);
	const hints = byItem(
		await db
			.select({
				attemptId: hintsTaken.attemptId,
				position: hintsTaken.position,
				taken: max(hintsTaken.number)
			})
			.from(attemptItems)
			.innerJoin(hintsTaken, itemOf(hintsTaken))
			.where(isAffected)
			.groupBy(hintsTaken.attemptId, hintsTaken.position)
	);
	const graded = byItem(
		await db
			.select({
				id: gradings.id,
				near: gradings.near,
				attemptId: gradings.attemptId,
				position: gradings.position,
				cause: gradings.cause,
				milliCredit: gradings.milliCredit,
				milliMarks: gradings.milliMarks
			})
			.from(attemptItems)
			.innerJoin(gradings, itemOf(gradings))
			.where(isAffected)
			.orderBy(asc(gradings.id))
	);
	return (attemptId: string, position: number) => {
		const at = `${attemptId}:${position}`;
		const [newest] = answer.get(at) ?? [];
		const newestGrading = graded.get(at)?.at(-1);
		const byHand = graded.get(at)?.findLast(({ cause }) => cause === 'manual');
		return {
			given: {
				answer: newest?.answer ?? null,
				certainty: newest?.certainty ?? null,
				tries: tried.get(at) ?? [],
				hintsTaken: hints.get(at)?.[0]?.taken ?? 0
			},
			marks: newestGrading ?? null,
			grading: newestGrading ? { id: newestGrading.id, isNear: newestGrading.near } : null,
			handCredit: typeof byHand?.milliCredit === 'number' ? byHand.milliCredit / 1000 : null
		};
	};
}

function byItem<Row extends { attemptId: string; position: number }>(rows: readonly Row[]) {
	const map = new Map<string, Row[]>();
	for (const row of rows) {
		const at = `${row.attemptId}:${row.position}`;
		map.set(at, [...(map.get(at) ?? []), row]);
	}
	return map;
}

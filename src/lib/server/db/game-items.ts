import { and, asc, eq, sql } from 'drizzle-orm';
import { itemMarks, itemPoints } from '../../domain/attempts/outcome.ts';
import type { GameQuestions } from '../../domain/live/game-model.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { kindOf } from '../../domain/questions/kinds/index.ts';
import { PLAIN_MARKING } from '../../domain/quizzes/marking.ts';
import type { Db } from './client.ts';
import { questionOfVersion } from './known-questions.ts';
import { attemptItems, attempts } from './schema/answers.ts';
import { currentVersions } from './schema/corrections.ts';
import { gameItems, type games } from './schema/games.ts';

type Game = Pick<typeof games.$inferSelect, 'schoolId' | 'id' | 'asked'>;

/** The questions of a game in the order of its list. */
export async function gameQuestions(
	db: Db,
	{ schoolId, id }: Pick<Game, 'schoolId' | 'id'>
): Promise<AuthoredQuestion[]> {
	const items = await db
		.select({ versionId: gameItems.versionId })
		.from(gameItems)
		.where(and(eq(gameItems.schoolId, schoolId), eq(gameItems.gameId, id)))
		.orderBy(asc(gameItems.index));
	return Promise.all(items.map(({ versionId }) => questionOfVersion(db, schoolId, versionId)));
}

/** The same as the rules of the game want them: what each is worth, and who marks. */
export const judgedBy = (questions: readonly AuthoredQuestion[]): GameQuestions => ({
	milliPoints: questions.map(worth),
	judge: (index, answer) => {
		const question = questions[index];
		if (!question) throw new Error('A game asks only what is in its list');
		const milliPoints = worth(question);
		if (kindOf(question.kind).isOpinion) return { milliCredit: null, milliPoints };
		const given = { answer, certainty: null, tries: [], hintsTaken: 0 };
		const { milliCredit } = itemMarks(question, given, PLAIN_MARKING);
		return { milliCredit, milliPoints };
	}
});

const worth = (question: AuthoredQuestion) =>
	kindOf(question.kind).isOpinion ? 0 : itemPoints(question);

/** Before a question is asked it becomes the one that counts, where it was corrected meanwhile. */
export async function renewItem(tx: Db, { schoolId, id }: Game, index: number): Promise<void> {
	await tx
		.update(gameItems)
		.set({
			versionId: sql`coalesce((
				select ${currentVersions.currentId} from ${currentVersions}
				where ${currentVersions.schoolId} = ${schoolId}
				and ${currentVersions.versionId} = ${gameItems.versionId}), ${gameItems.versionId})`
		})
		.where(
			and(eq(gameItems.schoolId, schoolId), eq(gameItems.gameId, id), eq(gameItems.index, index))
		);
}

/**
 * Puts the question at `position` of what the game asks into the attempts of its players, or into
 * one of them.
 */
export async function askOf(
	tx: Db,
	{ schoolId, id, asked }: Game,
	position: number,
	attemptId: string | null = null
): Promise<void> {
	const index = asked[position];
	if (index === undefined) return;
	await tx.insert(attemptItems).select(
		tx
			.select({
				schoolId: attempts.schoolId,
				attemptId: attempts.id,
				position: sql<number>`${position}::int`.as('position'),
				versionId: gameItems.versionId,
				servedAt: sql<Date>`now()`.as('served_at')
			})
			.from(attempts)
			.innerJoin(
				gameItems,
				and(
					eq(gameItems.schoolId, attempts.schoolId),
					eq(gameItems.gameId, attempts.gameId),
					eq(gameItems.index, index)
				)
			)
			.where(
				and(
					eq(attempts.schoolId, schoolId),
					eq(attempts.gameId, id),
					attemptId ? eq(attempts.id, attemptId) : undefined
				)
			)
	);
}

/** Takes the question at `position` out of all attempts of the game, with what was answered. */
export async function unaskOf(
	tx: Db,
	{ schoolId, id }: Pick<Game, 'schoolId' | 'id'>,
	position: number
): Promise<void> {
	await tx.execute(sql`delete from ${attemptItems} using ${attempts}
		where ${attempts.schoolId} = ${schoolId} and ${attempts.gameId} = ${id}
		and ${attemptItems.schoolId} = ${attempts.schoolId}
		and ${attemptItems.attemptId} = ${attempts.id}
		and ${attemptItems.position} = ${position}`);
}

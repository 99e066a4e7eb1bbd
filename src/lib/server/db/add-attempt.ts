import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { askable, drawn } from '../../domain/quizzes/draw.ts';
import { seededRandom, shuffled } from '../../domain/random.ts';
import { correctionOf, countingVersionOf } from './authored.ts';
import type { Db } from './client.ts';
import { newId } from './ids.ts';
import { attemptItems, attempts } from './schema/answers.ts';
import { currentVersions } from './schema/corrections.ts';
import { editionItems, editions } from './schema/editions.ts';
import { questionVersions } from './schema/questions.ts';

/** All that is known of an attempt before its questions are drawn. */
type Begun = Omit<typeof attempts.$inferInsert, 'id' | 'seed' | 'milliPoints'>;

/**
 * Adds an attempt with its questions, as they stand after corrections: those always asked, and some of the others, drawn by a secret
 * seed of its own. They stand in the order of the quiz, or shuffled. The caller holds the lock that
 * keeps a player from beginning twice.
 */
export async function addAttempt(tx: Db, begun: Begun, shuffleQuestions = false): Promise<string> {
	const { schoolId, editionId } = begun;
	const id = newId();
	const seed = randomBytes(16).toString('hex');
	const items = await tx
		.select({
			versionId: questionVersions.id,
			withdrawn: questionVersions.withdrawn,
			inDraw: editionItems.inDraw,
			draw: editions.draw,
			milliPoints: questionVersions.milliPoints
		})
		.from(editionItems)
		.innerJoin(
			editions,
			and(eq(editions.schoolId, editionItems.schoolId), eq(editions.id, editionItems.editionId))
		)
		.leftJoin(currentVersions, correctionOf(editionItems))
		.innerJoin(questionVersions, countingVersionOf(editionItems))
		.where(and(eq(editionItems.schoolId, schoolId), eq(editionItems.editionId, editionId)))
		.orderBy(editionItems.position);
	const left = askable(items);
	const chosen = drawn(left, left[0]?.draw ?? null, seededRandom(`${seed}:draw`));
	const asked = shuffleQuestions ? shuffled(chosen, seededRandom(`${seed}:questions`)) : chosen;
	const milliPoints = asked.reduce((points, item) => points + item.milliPoints, 0);
	await tx.insert(attempts).values({ ...begun, id, seed, milliPoints });
	await tx
		.insert(attemptItems)
		.values(
			asked.map(({ versionId }, position) => ({ schoolId, attemptId: id, position, versionId }))
		);
	return id;
}

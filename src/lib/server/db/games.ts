import { randomBytes } from 'node:crypto';
import { and, asc, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { newFlow } from '../../domain/live/flow.ts';
import { mayBePlayedLive } from '../../domain/live/kinds.ts';
import { pinFrom } from '../../domain/live/pin.ts';
import type { GameSettings } from '../../domain/live/settings.ts';
import type { KindId } from '../../domain/questions/question.ts';
import { askable, drawn } from '../../domain/quizzes/draw.ts';
import { seededRandom } from '../../domain/random.ts';
import { correctionOf, countingVersionOf } from './authored.ts';
import type { Db } from './client.ts';
import { newestEdition } from './editions.ts';
import { flowColumns } from './game-flow.ts';
import { isId, newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { classes, classTeachers, enrolments } from './schema/classes.ts';
import { currentVersions } from './schema/corrections.ts';
import { editionItems, editions } from './schema/editions.ts';
import { gameItems, gamePlayers, games } from './schema/games.ts';
import { questionVersions } from './schema/questions.ts';
import { findSetFor } from './sets.ts';

export type Opening =
	| { ok: true; gameId: string }
	| { ok: false; reason: 'not-found' | 'not-published' | 'no-questions' };

/** What a game is opened with; `classId` is one of the teacher's, or null. */
export interface ToOpen {
	setId: string;
	classId: string | null;
	settings: GameSettings;
}

/**
 * Opens the newest edition of the teacher's quiz as a live game with a PIN of its own. Its questions
 * stand from now on, as they are after corrections; those that cannot be played live are left out.
 */
export async function openGame(
	db: Db,
	owner: Owner,
	{ setId, classId, settings }: ToOpen,
	now: Date
): Promise<Opening> {
	const { schoolId, userId } = owner;
	const set = await findSetFor(db, owner, setId);
	if (!set || (classId !== null && !(await teaches(db, owner, classId))))
		return { ok: false, reason: 'not-found' };
	const edition = await newestEdition(db, schoolId, setId);
	if (!edition) return { ok: false, reason: 'not-published' };
	return db.transaction(async (tx) => {
		const seed = randomBytes(16).toString('hex');
		const items = await liveItems(tx, schoolId, edition.id, seed);
		if (!items.length) return { ok: false, reason: 'no-questions' };
		const gameId = newId();
		await tx.insert(games).values({
			...{ id: gameId, schoolId, hostId: userId, setId, editionId: edition.id, classId },
			...{ title: edition.title, settings, seed, pin: await freePin(tx, schoolId) },
			...flowColumns(newFlow(now.getTime()))
		});
		await tx
			.insert(gameItems)
			.values(items.map(({ versionId }, index) => ({ schoolId, gameId, index, versionId })));
		return { ok: true, gameId };
	});
}

async function teaches(db: Db, { schoolId, userId }: Owner, classId: string): Promise<boolean> {
	if (!isId(classId)) return false;
	const found = await db.$count(
		classTeachers,
		and(
			eq(classTeachers.schoolId, schoolId),
			eq(classTeachers.classId, classId),
			eq(classTeachers.userId, userId)
		)
	);
	return found > 0;
}

/** The questions of an edition that can be played live; how many cannot, says `liveQuestions`. */
async function liveItems(tx: Db, schoolId: string, editionId: string, seed: string) {
	const items = await tx
		.select({
			versionId: questionVersions.id,
			kind: questionVersions.kind,
			withdrawn: questionVersions.withdrawn,
			inDraw: editionItems.inDraw,
			draw: editions.draw
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
	const left = askable(items.filter(({ kind }) => mayBePlayedLive(kind as KindId)));
	return drawn(left, left[0]?.draw ?? null, seededRandom(`${seed}:draw`));
}

/** A PIN that no running game of the school has; whoever opens one at the same moment waits. */
async function freePin(tx: Db, schoolId: string): Promise<string> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('lede pins'))`);
	for (;;) {
		const pin = pinFrom(randomBytes(4));
		if (!(await findLiveGame(tx, schoolId, pin))) return pin;
	}
}

/** The running game of a PIN. */
export async function findLiveGame(db: Db, schoolId: string, pin: string) {
	const [game] = await db
		.select({
			id: games.id,
			title: games.title,
			settings: games.settings,
			locked: games.locked,
			phase: games.phase,
			classId: games.classId
		})
		.from(games)
		.where(and(eq(games.schoolId, schoolId), eq(games.pin, pin), isNull(games.endedAt)));
	return game ?? null;
}

/** The games that the teacher has opened with a quiz, newest first. */
export const gamesOfHost = (db: Db, { schoolId, userId }: Owner, setId: string) =>
	listed(db)
		.where(and(eq(games.schoolId, schoolId), eq(games.hostId, userId), eq(games.setId, setId)))
		.groupBy(games.id)
		.orderBy(desc(games.id))
		.limit(50);

/** The teacher's games that still run. */
export const runningGames = (db: Db, { schoolId, userId }: Owner) =>
	listed(db)
		.where(and(eq(games.schoolId, schoolId), eq(games.hostId, userId), isNull(games.endedAt)))
		.groupBy(games.id)
		.orderBy(desc(games.id));

const listed = (db: Db) =>
	db
		.select({
			id: games.id,
			title: games.title,
			pin: games.pin,
			phase: games.phase,
			createdAt: games.createdAt,
			endedAt: games.endedAt,
			players: count(gamePlayers.playerId)
		})
		.from(games)
		.leftJoin(
			gamePlayers,
			and(
				eq(gamePlayers.schoolId, games.schoolId),
				eq(gamePlayers.gameId, games.id),
				isNull(gamePlayers.removedAt)
			)
		)
		.$dynamic();

/** The running games of a student's classes. */
export const liveGamesFor = (db: Db, { schoolId, userId }: Owner) =>
	db
		.select({ id: games.id, pin: games.pin, title: games.title, className: classes.name })
		.from(games)
		.innerJoin(
			enrolments,
			and(
				eq(enrolments.schoolId, games.schoolId),
				eq(enrolments.classId, games.classId),
				eq(enrolments.userId, userId),
				eq(enrolments.state, 'in')
			)
		)
		.innerJoin(classes, and(eq(classes.schoolId, games.schoolId), eq(classes.id, games.classId)))
		.where(and(eq(games.schoolId, schoolId), isNull(games.endedAt), isNull(classes.archivedAt)))
		.orderBy(asc(games.id));

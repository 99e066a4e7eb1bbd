import { and, asc, eq, inArray, isNull, ne, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Belongings } from '../../domain/accounts/belongings.ts';
import { noteAudit } from './audit.ts';
import { makeOwner, noteHandedOver } from './class-hand-over.ts';
import { leaveOthersClasses } from './class-teachers.ts';
import type { Db } from './client.ts';
import { isId } from './ids.ts';
import type { Owner } from './owner.ts';
import { assignments } from './schema/assignments.ts';
import { classes, classTeachers } from './schema/classes.ts';
import { games } from './schema/games.ts';
import { images } from './schema/images.ts';
import { memberships, users } from './schema/people.ts';
import { questions } from './schema/questions.ts';
import { questionSets } from './schema/sets.ts';
import { articles } from './schema/sources.ts';

const OWNED = [questionSets, questions, articles, assignments] as const;

const ownedBy = (table: (typeof OWNED)[number] | typeof images, { schoolId, userId }: Owner) =>
	and(eq(table.schoolId, schoolId), eq(table.ownerId, userId));

const hostedBy = ({ schoolId, userId }: Owner) =>
	and(eq(games.schoolId, schoolId), eq(games.hostId, userId));

const ownsClass = ({ schoolId, userId }: Owner) =>
	and(
		eq(classTeachers.schoolId, schoolId),
		eq(classTeachers.userId, userId),
		eq(classTeachers.role, 'owner')
	);

export async function belongingsOf(db: Db, owner: Owner): Promise<Belongings> {
	return {
		quizzes: await db.$count(questionSets, ownedBy(questionSets, owner)),
		questions: await db.$count(questions, ownedBy(questions, owner)),
		articles: await db.$count(articles, ownedBy(articles, owner)),
		pictures: await db.$count(images, ownedBy(images, owner)),
		classes: await db.$count(classTeachers, ownsClass(owner)),
		assignments: await db.$count(assignments, ownedBy(assignments, owner)),
		games: await db.$count(games, hostedBy(owner))
	};
}

/** Who could take over what belongs to this teacher: the other teachers who can log in, by name. */
export const successorsOf = (db: Db, { schoolId, userId }: Owner) =>
	db
		.select({ id: users.id, name: users.name, email: users.email })
		.from(users)
		.innerJoin(
			memberships,
			and(eq(memberships.schoolId, users.schoolId), eq(memberships.userId, users.id))
		)
		.where(
			and(
				eq(users.schoolId, schoolId),
				ne(users.id, userId),
				ne(memberships.role, 'student'),
				isNull(users.lockedAt),
				sql`${users.passwordHash} is not null`
			)
		)
		.orderBy(asc(users.name), asc(users.id));

/**
 * Gives all that belongs to a teacher to another one: quizzes with their questions, articles,
 * pictures and suggestions, assignments and games with their answers, and the classes that they own. Afterwards
 * nothing of it goes with the account. Classes of others in which they teach along they leave. Null
 * when the other one cannot take it.
 */
export async function handOverAll(
	db: Db,
	account: Owner,
	toId: string,
	by: Owner
): Promise<Belongings | null> {
	const { schoolId, userId } = account;
	if (!isId(userId) || !isId(toId)) return null;
	return db.transaction(async (tx) => {
		// both wait: nothing is made by the one, and the other is not locked, at this moment
		const both = await tx
			.select({ id: users.id, name: users.name })
			.from(users)
			.where(and(eq(users.schoolId, schoolId), inArray(users.id, [userId, toId])))
			.orderBy(asc(users.id))
			.for('update');
		const from = both.find(({ id }) => id === userId);
		const to = (await successorsOf(tx, account)).find(({ id }) => id === toId);
		if (!from || !to) return null;
		const moved = await belongingsOf(tx, account);
		for (const table of OWNED)
			await tx.update(table).set({ ownerId: toId }).where(ownedBy(table, account));
		await tx.update(games).set({ hostId: toId }).where(hostedBy(account));
		await moveImages(tx, account, toId);
		await moveClasses(tx, account, from.name, to, by);
		const classesLeft = await leaveOthersClasses(tx, account);
		await noteAudit(tx, by, {
			action: 'account.handed-over',
			subject: from.name,
			subjectId: userId,
			details: { from: from.name, to: to.name, ...moved, classesLeft }
		});
		return moved;
	});
}

const twins = alias(images, 'twins');

/** A picture that both have is one picture of the new owner. */
async function moveImages(tx: Db, account: Owner, toId: string): Promise<void> {
	const twin = tx
		.select({ one: sql`1` })
		.from(twins)
		.where(
			and(
				eq(twins.schoolId, account.schoolId),
				eq(twins.ownerId, toId),
				eq(twins.sha256, images.sha256)
			)
		);
	await tx
		.update(images)
		.set({ ownerId: toId })
		.where(and(ownedBy(images, account), notExists(twin)));
	await tx.delete(images).where(ownedBy(images, account));
}

async function moveClasses(
	tx: Db,
	account: Owner,
	from: string,
	to: { id: string; name: string },
	by: Owner
): Promise<void> {
	const { schoolId } = account;
	const theirs = await tx
		.select({ id: classes.id, name: classes.name })
		.from(classTeachers)
		.innerJoin(
			classes,
			and(eq(classes.schoolId, classTeachers.schoolId), eq(classes.id, classTeachers.classId))
		)
		.where(ownsClass(account))
		.orderBy(asc(classes.id));
	for (const { id, name } of theirs) {
		await tx.delete(classTeachers).where(and(ownsClass(account), eq(classTeachers.classId, id)));
		await makeOwner(tx, schoolId, id, to.id);
		await noteHandedOver(tx, by, { id, name }, from, to.name);
	}
}

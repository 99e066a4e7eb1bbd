import { randomBytes } from 'node:crypto';
import { codeFrom } from '../../domain/quizzes/code.ts';
import type { Db } from './client.ts';
import { newId } from './ids.ts';
import type { Owner } from './owner.ts';
import { classes, classTeachers } from './schema/classes.ts';

/** Makes a class with a code of its own; the teacher is its owner. */
export async function addClass(db: Db, owner: Owner, name: string): Promise<string> {
	return db.transaction(async (tx) => {
		const { schoolId, userId } = owner;
		for (;;) {
			const id = newId();
			const made = await tx
				.insert(classes)
				.values({ id, schoolId, name, code: codeFrom(randomBytes(6)) })
				.onConflictDoNothing()
				.returning({ id: classes.id });
			if (!made.length) continue; // another class has this code
			await tx.insert(classTeachers).values({ schoolId, classId: id, userId, role: 'owner' });
			return id;
		}
	});
}

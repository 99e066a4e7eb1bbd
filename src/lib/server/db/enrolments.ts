import { and, eq } from 'drizzle-orm';
import { nickname } from '../../domain/classes/nickname.ts';
import { seededRandom } from '../../domain/random.ts';
import { newToken } from '../secrets.ts';
import type { Db } from './client.ts';
import { newId } from './ids.ts';
import { enrolments } from './schema/classes.ts';
import { memberships, users } from './schema/people.ts';

/**
 * Makes an account for each name and puts it in the class, all or none; their ids in the order of
 * the names. The caller has found the class through its teacher.
 */
export async function addStudents(
	db: Db,
	schoolId: string,
	classId: string,
	names: readonly string[]
): Promise<string[]> {
	if (!names.length) return [];
	return db.transaction(async (tx) => {
		const added = names.map((name) => ({ id: newId(), schoolId, name }));
		await tx.insert(users).values(added);
		await tx
			.insert(memberships)
			.values(added.map(({ id }) => ({ schoolId, userId: id, role: 'student' as const })));
		const free = await freeNicknames(tx, schoolId, classId, added.length);
		await tx.insert(enrolments).values(
			added.map(({ id }, index) => ({
				schoolId,
				classId,
				userId: id,
				state: 'in' as const,
				nickname: free[index] ?? ''
			}))
		);
		return added.map(({ id }) => id);
	});
}

/** Made-up names that nobody in the class has. */
async function freeNicknames(tx: Db, schoolId: string, classId: string, count: number) {
	const rows = await tx
		.select({ nickname: enrolments.nickname })
		.from(enrolments)
		.where(and(eq(enrolments.schoolId, schoolId), eq(enrolments.classId, classId)));
	const taken = new Set(rows.map((row) => row.nickname));
	const random = seededRandom(newToken());
	const free: string[] = [];
	while (free.length < count) {
		const name = nickname(random);
		if (taken.has(name)) continue;
		taken.add(name);
		free.push(name);
	}
	return free;
}

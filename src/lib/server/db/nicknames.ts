import { and, eq } from 'drizzle-orm';
import { nickname } from '../../domain/classes/nickname.ts';
import { seededRandom } from '../../domain/random.ts';
import { newToken } from '../secrets.ts';
import { lockClass } from './classes.ts';
import type { Db } from './client.ts';
import { inClass } from './members.ts';
import { enrolments } from './schema/classes.ts';

/** Made-up names that nobody in the class has. */
export async function freeNicknames(tx: Db, schoolId: string, classId: string, count: number) {
	const rows = await tx
		.select({ nickname: enrolments.nickname })
		.from(enrolments)
		.where(inClass(schoolId, classId));
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

/** Gives a student another nickname in the class; null when they are not in it. */
export async function renewNickname(
	db: Db,
	schoolId: string,
	classId: string,
	studentId: string
): Promise<string | null> {
	return db.transaction(async (tx) => {
		if (!(await lockClass(tx, schoolId, classId))) return null;
		const [next = ''] = await freeNicknames(tx, schoolId, classId, 1);
		const changed = await tx
			.update(enrolments)
			.set({ nickname: next })
			.where(and(inClass(schoolId, classId), eq(enrolments.userId, studentId)))
			.returning({ userId: enrolments.userId });
		return changed.length ? next : null;
	});
}

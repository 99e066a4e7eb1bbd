import { and, eq } from 'drizzle-orm';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { authoredFrom } from './authored.ts';
import type { Db } from './client.ts';
import { questionVersions } from './schema/questions.ts';

/** Enough for what a school answers at one time; each takes a few kilobytes. */
const MOST = 1000;

/** The versions that were asked for last; a version never changes, so none is ever out of date. */
const known = new Map<string, AuthoredQuestion>();

/** The question of a version that an item lists. Read once, and then kept: it is not to be changed. */
export async function questionOfVersion(
	db: Db,
	schoolId: string,
	versionId: string
): Promise<AuthoredQuestion> {
	const question = known.get(versionId) ?? (await readVersion(db, schoolId, versionId));
	known.delete(versionId);
	known.set(versionId, question); // the last ones stand last
	const [oldest] = known.keys();
	if (known.size > MOST && oldest) known.delete(oldest);
	return question;
}

async function readVersion(db: Db, schoolId: string, versionId: string) {
	const [row] = await db
		.select()
		.from(questionVersions)
		.where(and(eq(questionVersions.schoolId, schoolId), eq(questionVersions.id, versionId)));
	if (!row) throw new Error('An item lists a version that is not there');
	return authoredFrom(row);
}

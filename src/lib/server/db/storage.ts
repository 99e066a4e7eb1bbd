import { getTableName, sql } from 'drizzle-orm';
import type { Db } from './client.ts';
import { rowsOf } from './rows-of.ts';
import { answers, attemptItems, attempts, gradings, hintsTaken, tries } from './schema/answers.ts';
import { auditLog } from './schema/audit.ts';
import { drafts } from './schema/drafts.ts';
import { editionArticles, editionItems, editions } from './schema/editions.ts';
import { images } from './schema/images.ts';
import { questions, questionVersions } from './schema/questions.ts';
import { questionSets, setItems } from './schema/sets.ts';
import { articleBlocks, articleRevisions, articles } from './schema/sources.ts';

/** What takes room, by what an administrator calls it. */
const PARTS = {
	articles: [articles, articleBlocks, articleRevisions, editionArticles],
	questions: [questions, questionVersions, questionSets, setItems, editions, editionItems, drafts],
	answers: [attempts, attemptItems, answers, tries, hintsTaken, gradings],
	pictures: [images],
	log: [auditLog]
};
export type StoragePart = keyof typeof PARTS | 'rest';

/** How many bytes the database has on the disk, indexes included: all of it, and by part. */
export async function databaseSize(
	db: Db
): Promise<{ bytes: number; parts: { part: StoragePart; bytes: number }[] }> {
	const sizes = rowsOf<{ name: string; bytes: string | number }>(
		await db.execute(sql`
			select relname as name, pg_total_relation_size(oid) as bytes
			from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`)
	);
	const [whole] = rowsOf<{ bytes: string | number }>(
		await db.execute(sql`select pg_database_size(current_database()) as bytes`)
	);
	const bytes = Number(whole?.bytes ?? 0);
	const of = new Map(sizes.map(({ name, bytes }) => [name, Number(bytes)]));
	const parts = Object.entries(PARTS).map(([part, tables]) => ({
		part: part as StoragePart,
		bytes: tables.reduce((sum, table) => sum + (of.get(getTableName(table)) ?? 0), 0)
	}));
	const rest = bytes - parts.reduce((sum, part) => sum + part.bytes, 0);
	return {
		bytes,
		parts: [...parts.sort((a, b) => b.bytes - a.bytes), { part: 'rest', bytes: rest }]
	};
}

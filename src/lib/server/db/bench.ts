import { and, eq, sql } from 'drizzle-orm';
import postgres from 'postgres';
import type { Db } from './client.ts';
import { newId } from './ids.ts';
import { answers, gradings } from './schema/answers.ts';

/** An ordinary table for what the benches insert; the app itself knows nothing of it. */
export async function addBenchTable(db: Db): Promise<void> {
	await db.execute(
		sql`create table bench_rows (id uuid primary key, said text not null, saved_at timestamptz not null default now())`
	);
}

/** The one INSERT that saved answers are measured against. */
export async function addBenchRow(db: Db, said: string): Promise<void> {
	await db.execute(sql`insert into bench_rows (id, said) values (${newId()}, ${said})`);
}

/** Every answer that was saved in an attempt. */
export const savedAnswersOf = (db: Db, schoolId: string, attemptId: string) =>
	db
		.select({ position: answers.position, revision: answers.revision, answer: answers.answer })
		.from(answers)
		.where(and(eq(answers.schoolId, schoolId), eq(answers.attemptId, attemptId)));

/** The marks that handing it in gave, a row for each time that a question was marked. */
export const submissionsOf = (db: Db, schoolId: string, attemptId: string) =>
	db
		.select({ position: gradings.position, milliMarks: gradings.milliMarks })
		.from(gradings)
		.where(
			and(
				eq(gradings.schoolId, schoolId),
				eq(gradings.attemptId, attemptId),
				eq(gradings.cause, 'submission')
			)
		);

/** A new database on the server, and how to be rid of it again, whoever is still connected. */
export async function freshDatabase(server: string) {
	const name = `lede_bench_${newId().replaceAll('-', '')}`;
	await asAdmin(server, (admin) => admin.unsafe(`create database ${name}`));
	const url = new URL(server);
	url.pathname = name;
	const drop = () =>
		asAdmin(server, (admin) => admin.unsafe(`drop database if exists ${name} with (force)`));
	return { url: url.href, drop };
}

/** Where the server keeps its data, if its user may know. */
export const dataDirectory = (server: string): Promise<string> =>
	asAdmin(server, async (admin) => {
		const [row] = await admin<{ data_directory: string }[]>`show data_directory`;
		return row?.data_directory ?? '';
	});

async function asAdmin<T>(url: string, work: (admin: postgres.Sql) => Promise<T>): Promise<T> {
	const admin = postgres(url, { max: 1, onnotice: () => {} });
	try {
		return await work(admin);
	} finally {
		await admin.end();
	}
}

import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { keepStatements } from './named-statements.ts';

// The embedded database alone: a PostgreSQL server's driver names its statements itself.

let client: PGlite;
beforeAll(async () => {
	client = await PGlite.create('memory://');
	keepStatements(client);
});
afterAll(() => client.close());
beforeEach(() =>
	client.exec(`drop table if exists words;
		create table words (id int primary key, word text, said jsonb);
		insert into words values (1, 'ink', '{"by":"a"}'), (2, null, null)`)
);

const names = async () =>
	(await client.query<{ name: string }>('select name from pg_prepared_statements')).rows.length;
const byId = (id: number) => client.query('select word, said from words where id = $1', [id]);

it('plans a text once and answers each use', async () => {
	expect((await byId(1)).rows).toEqual([{ word: 'ink', said: { by: 'a' } }]);
	const before = await names();
	expect((await byId(2)).rows).toEqual([{ word: null, said: null }]);
	expect((await byId(3)).rows).toEqual([]);
	expect((await byId(1)).rows).toEqual([{ word: 'ink', said: { by: 'a' } }]);
	expect(await names()).toBe(before);
});

it('takes every kind of value, and says what was changed', async () => {
	const add = 'insert into words values ($1, $2, $3) returning id';
	const odd = 'quote \' " back \\ \u{1f5de} $1';
	expect((await client.query(add, [7, odd, { deep: [1, null] }])).rows).toEqual([{ id: 7 }]);
	expect((await client.query(add, [8, null, null])).affectedRows).toBe(1);
	expect((await byId(7)).rows).toEqual([{ word: odd, said: { deep: [1, null] } }]);
});

it('goes on after an error, in and out of a transaction', async () => {
	const add = (id: number) => client.query('insert into words (id) values ($1)', [id]);
	await add(5);
	await expect(add(5)).rejects.toThrow(/duplicate/);
	await expect(client.query('select nothing from words')).rejects.toThrow(/nothing/);
	await expect(client.query('select nothing from words')).rejects.toThrow(/nothing/);
	const failing = client.transaction(async (tx) => {
		await tx.query('insert into words (id) values ($1)', [6]);
		await tx.query('insert into words (id) values ($1)', [5]);
	});
	await expect(failing).rejects.toThrow(/duplicate/);
	expect((await byId(6)).rows).toEqual([]);
	await add(6);
	expect((await byId(6)).rows).toHaveLength(1);
});

it('sees tables that were changed, or made anew', async () => {
	const all = () => client.query('select * from words where id = $1', [1]);
	expect((await all()).fields).toHaveLength(3);
	await client.exec('alter table words add column more int default 4');
	expect((await all()).rows).toMatchObject([{ more: 4 }]);
	await client.exec('drop table words; create table words (id int, word int)');
	await client.query('insert into words values ($1, $2)', [1, 12]);
	expect((await client.query('select word from words where id = $1', [1])).rows).toEqual([
		{ word: 12 }
	]);
});

it('keeps the last ones and no more', async () => {
	for (let n = 0; n < 500; n++) await client.query(`select ${n} as n`);
	expect(await names()).toBeLessThan(210);
	expect((await client.query('select 3 as n')).rows).toEqual([{ n: 3 }]);
});

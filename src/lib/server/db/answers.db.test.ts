import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { testDb } from '../../../../tests/db.ts';
import { someoneAt, someQuiz, someUser } from '../../../../tests/factories.ts';
import { saveAnswer } from './answers.ts';
import { attemptItemsOf } from './attempt-items.ts';
import { startAttempt } from './attempts.ts';
import type { Db } from './client.ts';
import type { Player } from './owner.ts';
import { answers } from './schema/answers.ts';
import { submitAttempt } from './submissions.ts';

/** The places of the factory's questions. */
const [CHOICE, TRUEFALSE, MULTIPLE, NUMBER, TEXT] = [0, 1, 2, 3, 4] as const;

let db: Db;
let player: Player;
let attempt: string;
let other: Player;

beforeEach(async () => {
	db = await testDb();
	const { linkToken } = await someQuiz(db, await someUser(db));
	const seated = await someoneAt(db, linkToken);
	player = seated.player;
	attempt = await startAttempt(db, player, seated.quiz);
	other = (await someoneAt(db, linkToken)).player;
});

const save = (position: number, values: string[], base: number) =>
	saveAnswer(db, player, attempt, position, values, base);
/** All that was saved to a question, oldest first. */
async function revisionsOf(position: number) {
	const rows = await db
		.select({ answer: answers.answer })
		.from(answers)
		.where(and(eq(answers.attemptId, attempt), eq(answers.position, position)))
		.orderBy(answers.revision);
	return rows.map(({ answer }) => answer);
}
const stored = async (position: number) =>
	(await attemptItemsOf(db, player.schoolId, attempt))[position];

it.each(['267', '1.20', 'true', 'null', '"quoted"', '{"a":1}', 'ℵ “x”'])(
	'gives back the written answer %j as it was written',
	async (text) => {
		expect(await save(TEXT, [text], 0)).toMatchObject({ ok: true, revision: 1 });
		expect((await stored(TEXT))?.answer).toBe(text);
	}
);

it('keeps every revision and adds none for the same answer', async () => {
	expect(await save(TRUEFALSE, ['true'], 0)).toMatchObject({ revision: 1 });
	expect(await save(TRUEFALSE, ['true'], 0)).toMatchObject({ revision: 1 });
	expect(await save(TRUEFALSE, ['true'], 1)).toMatchObject({ revision: 1 });
	expect(await save(TRUEFALSE, ['false'], 1)).toMatchObject({ revision: 2 });
	expect(await stored(TRUEFALSE)).toMatchObject({ answer: false, revision: 2 });
});

/** What pages send to the text question, one after the other: the answer, and its base. */
type Sent = [answer: string, base: number];
it.each<[string, Sent[], string[], string | null]>([
	[
		'a double send',
		[
			['Thames', 0],
			['Thames', 0]
		],
		['Thames'],
		null
	],
	[
		'a retry after another device',
		[
			['Thames', 0],
			['Danube', 1],
			['Rhine', 2],
			['Danube', 1]
		],
		['Thames', 'Danube', 'Rhine'],
		'Rhine'
	],
	[
		'a retry of what had come late already',
		[
			['Thames', 0],
			['Danube', 0],
			['Rhine', 2],
			['Danube', 0]
		],
		['Thames', 'Danube', 'Rhine'],
		'Rhine'
	],
	[
		'answers out of order',
		[
			['Danube', 1],
			['Thames', 0],
			['Danube', 1]
		],
		['Danube', 'Thames'],
		'Thames'
	],
	[
		'a stale tab with nothing in it',
		[
			['Thames', 0],
			['', 0]
		],
		['Thames'],
		'Thames'
	],
	[
		'a stale tab that changed nothing',
		[
			['Thames', 0],
			['Danube', 1],
			['Thames', 1]
		],
		['Thames', 'Danube'],
		'Danube'
	],
	[
		'two tabs',
		[
			['Thames', 0],
			['Danube', 1],
			['Rhine', 1]
		],
		['Thames', 'Danube', 'Rhine'],
		null
	],
	[
		'two devices from the start',
		[
			['Thames', 0],
			['Danube', 0]
		],
		['Thames', 'Danube'],
		null
	],
	[
		'the first answer again, after having seen the second',
		[
			['Thames', 0],
			['Danube', 1],
			['Thames', 2]
		],
		['Thames', 'Danube', 'Thames'],
		null
	]
])('%s', async (_what, sent, kept, instead) => {
	let last: unknown;
	for (const [answer, base] of sent) last = await save(TEXT, answer ? [answer] : [], base);
	expect(await revisionsOf(TEXT)).toEqual(kept);
	expect(last).toMatchObject({
		ok: true,
		revision: kept.length,
		instead: instead ? { values: [instead] } : null
	});
});

it('says whether something had been chosen where a newer answer stands', async () => {
	await save(TRUEFALSE, ['true'], 0);
	await save(TRUEFALSE, ['false'], 1);
	expect(await save(TRUEFALSE, [], 0)).toMatchObject({ instead: { chosen: false } });
	expect(await save(TRUEFALSE, ['true'], 0)).toMatchObject({ instead: { chosen: true } });
});

it('says what is wrong with the answer that stands, not with the one that was sent', async () => {
	await save(NUMBER, ['many'], 0);
	await save(NUMBER, ['40'], 1);
	expect(await save(NUMBER, ['many'], 0)).toMatchObject({
		problem: null,
		instead: { values: ['40'] }
	});
});

it('takes an answer back', async () => {
	await save(MULTIPLE, ['0', '2'], 0);
	expect(await save(MULTIPLE, [], 1)).toMatchObject({ revision: 2 });
	expect((await stored(MULTIPLE))?.answer).toBeNull();
});

it('gives each of many answers at one moment a revision of its own', async () => {
	const rivers = ['Thames', 'Danube', 'Rhine', 'Oder'];
	const saved = await Promise.all(rivers.map((river) => save(TEXT, [river], 0)));
	expect(saved.map((one) => one.ok && one.revision).sort()).toEqual([1, 2, 3, 4]);
});

it('keeps a number that it cannot read, and says so', async () => {
	expect(await save(NUMBER, ['many'], 0)).toMatchObject({
		ok: true,
		revision: 1,
		problem: 'not-a-number'
	});
	expect((await stored(NUMBER))?.answer).toBe('many');
});

it.each([[['9']], [['x']], [['0', '1']]])(
	'refuses %j where one of three is asked',
	async (values) => {
		expect(await save(CHOICE, values, 0)).toEqual({ ok: false, reason: 'unreadable' });
		expect((await stored(CHOICE))?.revision).toBe(0);
	}
);

it('finds neither another player’s attempt nor a question that is not there', async () => {
	const missing = { ok: false, reason: 'not-found' };
	expect(await saveAnswer(db, other, attempt, CHOICE, ['0'], 0)).toEqual(missing);
	expect(await saveAnswer(db, player, 'no-id', CHOICE, ['0'], 0)).toEqual(missing);
	expect(await save(99, ['0'], 0)).toEqual(missing);
});

it('refuses answers after the submission', async () => {
	await save(TEXT, ['Silverwater'], 0);
	await submitAttempt(db, player, attempt, new Date());
	expect(await save(TEXT, ['Danube'], 1)).toEqual({ ok: false, reason: 'submitted' });
	expect((await stored(TEXT))?.answer).toBe('Silverwater');
});

import { sql } from 'drizzle-orm';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DraftQuestion } from '../../domain/drafting/draft-question.ts';
import { testDb } from '../../../../tests/db.ts';
import { someSet, someUser } from '../../../../tests/factories.ts';
import { drafts as report } from '../commands/drafts.ts';
import type { Db } from './client.ts';
import { judgedDrafts } from './draft-verdicts.ts';
import {
	acceptDrafts,
	addDrafts,
	findDraftFor,
	openDrafts,
	rejectDraft,
	reopenDraft,
	replaceDraft
} from './drafts.ts';
import { itemsOf } from './sets.ts';
import { reviseQuestion } from './set-items.ts';

const NOW = new Date('2026-03-04T10:00:00Z');

const draft = (n: number, recommended = true): DraftQuestion => ({
	form: n % 2 ? 'when' : 'who-did',
	asks: n % 2 ? 'time' : 'recall',
	difficulty: 'medium',
	question: { kind: 'truefalse', content: { stem: `A bridge, ${n}.`, key: true } },
	ladder: [],
	explanation: '',
	evidence: [{ start: 0, end: 1, quote: 'H' }],
	asOf: null,
	reviewBy: '2026-04-01',
	edits: [{ kind: 'tail-cut', from: ', secretly', to: '' }],
	checks: [],
	features: { 'form when': 1, 'variant when asked-day': 1 },
	score: 1 - n / 10,
	recommended
});

async function drafted(db: Db) {
	const owner = await someUser(db);
	const { setId, articleId } = await someSet(db, owner);
	await addDrafts(db, owner, setId, articleId, [draft(0), draft(1), draft(2), draft(3, false)]);
	const ids = (await openDrafts(db, owner.schoolId, setId)).map(({ id }) => id);
	return { owner, setId, ids: ids as [string, string, string, string] };
}

it('takes all that are recommended, with their review day, and leaves the others', async () => {
	const db = await testDb();
	const { owner, setId, ids } = await drafted(db);
	const before = (await itemsOf(db, owner.schoolId, setId)).length;
	expect(await acceptDrafts(db, owner, setId, 'recommended', NOW)).toHaveLength(3);
	const items = await itemsOf(db, owner.schoolId, setId);
	expect(items.slice(before).map(({ question }) => question.reviewBy)).toEqual([
		'2026-04-01',
		'2026-04-01',
		'2026-04-01'
	]);
	const open = await openDrafts(db, owner.schoolId, setId);
	expect(open.map(({ id }) => id)).toEqual([ids[3]]);
});

it('keeps each verdict, and calls edited what was changed later', async () => {
	const db = await testDb();
	const { owner, setId, ids } = await drafted(db);
	await acceptDrafts(db, owner, setId, { draftId: ids[0] }, NOW);
	const [item] = await acceptDrafts(db, owner, setId, { draftId: ids[1] }, NOW);
	const question = (await itemsOf(db, owner.schoolId, setId)).find(({ id }) => id === item);
	if (!question) throw new Error('It was accepted');
	await reviseQuestion(db, owner, setId, question.id, {
		...question.question,
		explanation: 'Better.'
	});
	expect(await rejectDraft(db, owner, setId, ids[2], 'several-right', NOW)).toBe(true);

	const mine = (await judgedDrafts(db)).filter(({ id }) => ids.includes(id));
	expect(mine.map(({ outcome, reason }) => [outcome, reason])).toEqual([
		['accepted', null],
		['edited', null],
		['rejected', 'several-right'],
		['open', null]
	]);
	expect(await reopenDraft(db, owner, setId, ids[2])).toBe(true);
	expect(await findDraftFor(db, owner, setId, ids[2])).toMatchObject({ id: ids[2] });
});

it('reports by form and change without any text', async () => {
	const db = await testDb();
	const { owner, setId, ids } = await drafted(db);
	await acceptDrafts(db, owner, setId, { draftId: ids[0] }, NOW);
	await rejectDraft(db, owner, setId, ids[1], 'weak-options', NOW);
	let out = '';
	const print = (text: string) => (out += `${text}\n`);
	expect(await report({ db, kind: 'embedded' }, ['report'], print)).toBe(0);
	expect(out).toMatch(/^form +accepted +edited +rejected +open +taken$/m);
	expect(out).toMatch(/^tail-cut/m);
	expect(out).toMatch(/^when asked-day/m);
	expect(out).toContain('rejected as weak-options');
	out = '';
	await report({ db, kind: 'embedded' }, ['--json'], print);
	const json = JSON.parse(out) as { judged: { id: string; features: object }[] };
	expect(json.judged[0]?.features).toMatchObject({ 'form when': 1 });
	expect(json.judged.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
	expect(out).not.toMatch(/bridge|secretly/i);
});

it('nobody else judges, sees or changes them', async () => {
	const db = await testDb();
	const { owner, setId, ids } = await drafted(db);
	const other = await someUser(db);
	expect(await findDraftFor(db, other, setId, ids[0])).toBeNull();
	expect(await rejectDraft(db, other, setId, ids[0], 'other', NOW)).toBe(false);
	expect(await replaceDraft(db, other, setId, ids[0], draft(9))).toBe(false);
	expect(await acceptDrafts(db, other, setId, 'recommended', NOW)).toEqual([]);
	expect(await findDraftFor(db, owner, setId, 'no id')).toBeNull();
	expect(await openDrafts(db, owner.schoolId, setId)).toHaveLength(4);
});

it('suggestions of before get what the new ones have', async () => {
	const db = await testDb();
	const { owner, setId, ids } = await drafted(db);
	await db.execute(
		sql`update drafts set payload = payload - 'asks' - 'difficulty' - 'ladder' - 'reviewBy' - 'features' - 'recommended'`
	);
	const migration = readFileSync('drizzle/0005_draft_verdicts.sql', 'utf8');
	await db.execute(sql.raw(migration.slice(migration.lastIndexOf('UPDATE'))));
	const found = await findDraftFor(db, owner, setId, ids[1]);
	expect(found?.draft).toMatchObject({
		asks: 'time',
		difficulty: 'medium',
		ladder: [],
		reviewBy: null,
		features: {},
		recommended: true
	});
});

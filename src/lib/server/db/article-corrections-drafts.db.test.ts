import { expect, it } from 'vitest';
import { correctText, CORRECTED } from '../../../../tests/corrected-article.ts';
import { testDb } from '../../../../tests/db.ts';
import { ARTICLE, someSet, someUser } from '../../../../tests/factories.ts';
import type { DraftQuestion } from '../../domain/drafting/draft-question.ts';
import { addDrafts, openDrafts, rejectDraft, reopenDraft } from './drafts.ts';

const NOW = new Date('2026-03-04T10:00:00Z');
const FERRY = 'The old ferry made its last crossing on the same evening.';
const COST = 'The bridge cost 58 million euros.';
const MAYOR = '“We waited eleven years for this day,” Lindqvist said.';

const draft = (quote: string): DraftQuestion => ({
	form: 'true-false',
	asks: 'recall',
	difficulty: 'medium',
	question: { kind: 'truefalse', content: { stem: quote, key: true } },
	ladder: [],
	explanation: '',
	evidence: [{ start: ARTICLE.indexOf(quote), end: ARTICLE.indexOf(quote) + quote.length, quote }],
	asOf: null,
	reviewBy: null,
	edits: [],
	checks: [],
	features: {},
	score: 0.5,
	recommended: false
});

it('moves the suggestions that stand, rejected ones too, and drops the open ones that do not', async () => {
	const db = await testDb();
	const owner = await someUser(db);
	const { setId, articleId } = await someSet(db, owner);
	await addDrafts(db, owner, setId, articleId, [draft(FERRY), draft(COST), draft(MAYOR)]);
	const open = () => openDrafts(db, owner.schoolId, setId);
	const rejected = (await open()).find(({ draft }) => draft.evidence[0].quote === MAYOR)?.id ?? '';
	await rejectDraft(db, owner, setId, rejected, 'not-worth-asking', NOW);
	const keep = { way: 'keep' } as const;
	const choices = {
		'The bridge cost 85 million euros.': keep,
		'Which of these were at the opening?': keep,
		'How many trams an hour is the bridge to carry?': keep
	};
	const done = await correctText(db, owner, articleId, choices, { now: NOW });
	expect(done).toMatchObject({ ok: true, outcome: { draftsDropped: 1, kept: 3, unchanged: 2 } });
	await reopenDraft(db, owner, setId, rejected);
	const evidence = (await open()).map(({ draft }) => draft.evidence[0]);
	expect(evidence.map(({ quote }) => quote).sort()).toEqual([FERRY, MAYOR]);
	for (const { start, end, quote } of evidence) expect(CORRECTED.slice(start, end)).toBe(quote);
});

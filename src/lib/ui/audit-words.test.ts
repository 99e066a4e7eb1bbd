import { expect, it } from 'vitest';
import { AUDIT_ACTIONS } from '../domain/audit/actions.ts';
import { auditDetails, auditSentence } from './audit-words.ts';

it('has a sentence for every action, with a subject and without', () => {
	for (const action of AUDIT_ACTIONS)
		for (const subject of ['Bo Roe', ''])
			expect(auditSentence({ actorName: 'Ann Lee', action, subject })).toMatch(
				/^Ann Lee \S.*[^\s:]\.$/
			);
	expect(auditSentence({ actorName: '', action: 'account.locked', subject: 'Bo Roe' })).toBe(
		'Lede, or its console, locked the account of Bo Roe.'
	);
});

it.each<[Record<string, string | number | null>, string[]]>([
	[{}, []],
	[{ from: 'open', to: 'closed' }, ['Before: open', 'now: closed']],
	[{ marksChanged: 3, reason: '' }, ['marks changed: 3', 'reason: nothing']],
	[{ from: null, to: 0 }, ['Before: nothing', 'now: 0']]
])('shows %j', (details, texts) => expect(auditDetails({ details })).toEqual(texts));

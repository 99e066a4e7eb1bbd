import { expect, it } from 'vitest';
import { AUDIT_ACTIONS } from './actions.ts';
import { actionsOf, AUDIT_KINDS } from './kinds.ts';

it('puts every action under one kind', () => {
	expect(AUDIT_KINDS.flatMap(actionsOf).sort()).toEqual([...AUDIT_ACTIONS].sort());
	expect(actionsOf('marks')).toEqual(['mark.given', 'mark.taken-back', 'dispute.decided']);
	expect(actionsOf('keys')).toEqual(['key.corrected']);
	expect(actionsOf('data')).toContain('article.taken-down');
});

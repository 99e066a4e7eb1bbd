import { describe, expect, it } from 'vitest';
import { AVAILABLE_KINDS, type AvailableKind } from './kinds/index.ts';
import { SKILLS, type Skill } from './question.ts';
import { pairsOf, skillOf, TELLING_FORMS } from './skill.ts';

const TABLE: [AvailableKind, string | null, Skill][] = [
	['choice', null, 'recall'],
	['choice', 'cloze', 'recall'],
	['truefalse', 'true-false', 'recall'],
	['open', null, 'recall'],
	['choice', 'who-said', 'attribution'],
	['attribution', null, 'attribution'],
	['choice', 'how-many', 'numbers'],
	['number', null, 'numbers'],
	['choice', 'when', 'sequence'],
	['order', null, 'sequence'],
	['evidence', null, 'evidence'],
	['compare', null, 'evidence'],
	['choice', 'constructor', 'recall']
];

describe('the skill of a question', () => {
	it.each(TABLE)('%s drafted as %s exercises %s', (kind, form, skill) => {
		expect(skillOf(kind, form)).toBe(skill);
	});

	it('each kind with each form is listed under one skill', () => {
		const pairs = SKILLS.flatMap(pairsOf).map(({ kind, form }) => `${kind} ${form}`);
		expect(new Set(pairs).size).toBe(pairs.length);
		expect(pairs).toHaveLength(AVAILABLE_KINDS.length * (TELLING_FORMS.length + 1));
	});
});

import { AVAILABLE_KINDS, kindOf, type AvailableKind } from './kinds/index.ts';
import type { Skill } from './question.ts';

/** Drafted forms that say more than their kind: a choice may ask who said something. */
const BY_FORM = new Map<string, Skill>([
	['who-said', 'attribution'],
	['how-many', 'numbers'],
	['when', 'sequence']
]);

/** What a question exercises, by its kind and the form it was drafted by. */
export const skillOf = (kind: AvailableKind, form: string | null): Skill =>
	kindOf(kind).skill ?? BY_FORM.get(form ?? '') ?? 'recall';

/** The forms on which a skill can depend; any other counts as no form at all. */
export const TELLING_FORMS = [...BY_FORM.keys()];

/** Every kind with every telling form (null for the others) that exercises the skill. */
export const pairsOf = (skill: Skill): { kind: AvailableKind; form: string | null }[] =>
	AVAILABLE_KINDS.flatMap((kind) =>
		[null, ...TELLING_FORMS]
			.filter((form) => skillOf(kind, form) === skill)
			.map((form) => ({ kind, form }))
	);

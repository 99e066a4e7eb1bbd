import type { Certainty } from '../../domain/attempts/certainty.ts';

/** What a form says: the answer's values, and how sure the student is of it. */
export interface Answered {
	values: string[];
	certainty: Certainty | null;
}

/** What a form says; no values where nothing was chosen or written. */
export function givenIn(form: FormData): Answered {
	const values = form.getAll('answer').map(String);
	const level = Number(form.get('certainty'));
	return {
		values: values.some((value) => value.trim()) ? values : [],
		certainty: level === 1 || level === 2 || level === 3 ? level : null
	};
}

export const isSame = (one: Answered, other: Answered): boolean =>
	JSON.stringify([one.values, one.certainty]) === JSON.stringify([other.values, other.certainty]);

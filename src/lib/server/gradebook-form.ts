import * as v from 'valibot';
import type { GradebookRules } from './db/gradebook-rules.ts';
import { isId } from './db/ids.ts';

const whole = (most: number) =>
	v.pipe(v.string(), v.trim(), v.regex(/^\d{1,3}$/), v.transform(Number), v.maxValue(most));
const Drop = whole(20);
const Weight = whole(100);

export type RulesForm =
	| { ok: true; output: GradebookRules }
	/** By `dropLowest` and by the assignments' ids. */
	| { ok: false; errors: Record<string, string>; values: Record<string, string> };

/**
 * What the form of the gradebook says: each `weight` belongs to the `assignment` before it. What
 * names no assignment is left alone.
 */
export function readRules(form: FormData): RulesForm {
	const texts = form.getAll('weight').map(String);
	const typed = form
		.getAll('assignment')
		.map((id, place) => ({ id: String(id), text: texts[place] ?? '' }))
		.filter(({ id }) => isId(id));
	const dropText = String(form.get('dropLowest') ?? '');
	const drop = v.safeParse(Drop, dropText);
	const weights = typed.map(({ id, text }) => [id, v.safeParse(Weight, text)] as const);
	const refused = weights.filter(([, read]) => !read.success);
	if (drop.success && !refused.length)
		return {
			ok: true,
			output: {
				dropLowest: drop.output,
				weights: new Map(weights.flatMap(([id, read]) => (read.success ? [[id, read.output]] : [])))
			}
		};
	return {
		ok: false,
		errors: {
			...(drop.success ? {} : { dropLowest: 'Write a whole number from 0 to 20.' }),
			...Object.fromEntries(refused.map(([id]) => [id, 'Write a whole number from 0 to 100.']))
		},
		values: {
			dropLowest: dropText,
			...Object.fromEntries(typed.map(({ id, text }) => [id, text]))
		}
	};
}

import * as v from 'valibot';
import type { Certainty } from '../../domain/attempts/certainty.ts';

const AnswerForm = v.object({
	position: v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number)),
	values: v.pipe(v.array(v.pipe(v.string(), v.maxLength(10_000))), v.maxLength(100)),
	certainty: v.nullable(
		v.pipe(
			v.picklist(['1', '2', '3']),
			v.transform((level) => Number(level) as Certainty)
		)
	)
});

/** What the page of a game sends as an answer; null when no page of ours can have sent it. */
export function readLiveAnswer(form: FormData): v.InferOutput<typeof AnswerForm> | null {
	const parsed = v.safeParse(AnswerForm, {
		position: form.get('position'),
		values: form.getAll('answer'),
		certainty: form.get('certainty')
	});
	return parsed.success ? parsed.output : null;
}

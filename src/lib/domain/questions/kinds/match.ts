import * as v from 'valibot';
import {
	idAt,
	MAX_OPTIONS,
	Option,
	optionProblems,
	positionOf,
	shownOptions,
	Stem
} from '../options.ts';
import { matchFromForm } from '../match-form.ts';
import type { Kind } from '../question.ts';

export const MAX_TARGETS = 12;
const Prompt = v.object({
	...v.pick(Option, ['id', 'text']).entries,
	/** The id of the answer that it goes with; '' until the author has written it. */
	target: v.pipe(v.string(), v.maxLength(12))
});
const Content = v.object({
	stem: Stem,
	prompts: v.pipe(v.array(Prompt), v.maxLength(MAX_OPTIONS)),
	/** The answers; several prompts may go with one, and some may go with none. */
	targets: v.pipe(v.array(Option), v.maxLength(MAX_TARGETS))
});
export type MatchContent = v.InferOutput<typeof Content>;
export interface MatchView {
	stem: string;
	prompts: string[];
	targets: string[];
}
/** For each prompt, by its id, the id of the answer that was chosen. */
export type Chosen = Record<string, string>;

const Position = v.pipe(
	v.string(),
	v.maxLength(10),
	v.trim(),
	v.regex(/^\d{0,2}$/),
	v.transform((position) => (position ? Number(position) : null))
);
const Answer = v.pipe(
	v.array(Position),
	v.maxLength(MAX_OPTIONS),
	v.transform((positions) => (positions.some((one) => one !== null) ? positions : null))
);

/** Each prompt goes with one answer: who said what, what happened where. */
export const match: Kind<MatchContent, (number | null)[], Chosen, MatchView> = {
	id: 'match',
	content: Content,
	answer: Answer,
	needsKey: true,
	needsEvidence: true,
	partial: true,
	fromForm: (fields) => ({ stem: fields.get('stem'), ...matchFromForm(fields) }),
	optionCount: (content) => content.targets.length,
	studentView: (content, order) => ({
		stem: content.stem,
		prompts: content.prompts.map(({ text }) => text),
		targets: shownOptions(content.targets, order)
	}),
	validate: ({ prompts, targets }, positions) =>
		positions.length === prompts.length &&
		positions.every((position) => position === null || position < targets.length)
			? null
			: 'no-such-option',
	toAnswer: ({ prompts, targets }, positions, order) =>
		Object.fromEntries(
			prompts.flatMap(({ id }, index) => {
				const position = positions[index] ?? null;
				return position === null ? [] : [[id, idAt(targets, order, position)]];
			})
		),
	toValues: ({ prompts, targets }, chosen, order) =>
		prompts.map(({ id }) => {
			const target = chosen[id];
			return target === undefined ? '' : `${positionOf(targets, order, target)}`;
		}),
	grade: ({ prompts }, chosen) => {
		if (!prompts.length) return 0;
		const right = prompts.filter(({ id, target }) => target && chosen[id] === target);
		return right.length / prompts.length;
	},
	review: ({ prompts, targets }, chosen) =>
		prompts.map(({ id, text, target }) => {
			const wanted = targets.find((one) => one.id === target);
			const given = targets.find((one) => one.id === chosen?.[id]);
			const { text: shown = '', feedback = '' } = given ?? wanted ?? {};
			const row = { text: `${text} → ${shown}`, chosen: given !== undefined, feedback };
			if (!given || given.id === target) return { ...row, right: true };
			return { ...row, right: false, expected: wanted?.text ?? '' };
		}),
	problems: ({ stem, prompts, targets }) => {
		const options = new Set([...optionProblems(prompts), ...optionProblems(targets)]);
		const open = prompts.some(({ target }) => !targets.some(({ id }) => id === target));
		return [
			...(stem ? [] : ['no-stem' as const]),
			...options,
			...(open || !prompts.length ? ['no-key' as const] : [])
		];
	},
	toJson: ({ prompts, targets }) => ({
		options: null,
		answer: {
			prompts: prompts.map(({ id, text, target }) => ({ id, text, target })),
			targets: targets.map(({ id, text, feedback }) => ({ id, text, feedback }))
		}
	})
};

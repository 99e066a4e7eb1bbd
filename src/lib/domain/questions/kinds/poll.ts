import * as v from 'valibot';
import {
	asShown,
	idAt,
	jsonOptions,
	Options,
	optionProblems,
	optionsFromForm,
	positionOf,
	shownOptions,
	Stem
} from '../options.ts';
import type { Kind } from '../question.ts';

const Content = v.object({ stem: Stem, options: Options });
export type PollContent = v.InferOutput<typeof Content>;
export interface PollView {
	stem: string;
	options: string[];
}

const Position = v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number));
const Answer = v.pipe(
	v.array(Position),
	v.maxLength(1),
	v.transform(([position]) => position ?? null)
);

/** What do you think? Every answer counts alike. */
export const poll: Kind<PollContent, number, string, PollView> = {
	id: 'poll',
	content: Content,
	answer: Answer,
	needsKey: false,
	needsEvidence: false,
	isOpinion: true,
	fromForm: (fields) => ({ stem: fields.get('stem'), options: optionsFromForm(fields) }),
	optionCount: (content) => content.options.length,
	mayStandAsWritten: true,
	studentView: (content, order) => ({
		stem: content.stem,
		options: shownOptions(content.options, order)
	}),
	validate: (view, position) => (position < view.options.length ? null : 'no-such-option'),
	toAnswer: (content, position, order) => idAt(content.options, order, position),
	toValues: (content, id, order) => [`${positionOf(content.options, order, id)}`],
	grade: () => 1,
	review: (content, chosenId, order) =>
		asShown(content.options, order).map(({ id, text, feedback }) => ({
			text,
			feedback,
			chosen: id === chosenId,
			right: false,
			judged: false
		})),
	problems: (content) => [
		...(content.stem ? [] : ['no-stem' as const]),
		...optionProblems(content.options)
	],
	toJson: ({ options }) => ({ options: jsonOptions(options, []), answer: null })
};

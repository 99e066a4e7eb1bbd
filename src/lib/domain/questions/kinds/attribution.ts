import * as v from 'valibot';
import { OTHER_SOURCES, WAYS_TO_KNOW, type OtherSource } from '../attribution-words.ts';
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

const OTHERS = Object.keys(OTHER_SOURCES) as OtherSource[];
const How = v.picklist(Object.keys(WAYS_TO_KNOW) as (keyof typeof WAYS_TO_KNOW)[]);
const isOther = (who: string): who is OtherSource => Object.hasOwn(OTHER_SOURCES, who);

const Content = v.object({
	/** The claim. */
	stem: Stem,
	speakers: Options,
	/** A speaker's id or one of the other sources; null until the author has chosen. */
	who: v.nullable(v.string()),
	/** Null when only the speaker is asked for. */
	how: v.nullable(How)
});
export type AttributionContent = v.InferOutput<typeof Content>;
export interface AttributionView {
	stem: string;
	speakers: string[];
	asksHow: boolean;
}

/** A speaker by position (in the browser) or id (stored), or one of the other sources. */
export interface Attribution {
	who: string | null;
	how: v.InferOutput<typeof How> | null;
}

// Radios that nobody chose send nothing, so the parts are told apart by what they say.
const Who = v.union([v.pipe(v.string(), v.regex(/^\d{1,2}$/)), v.picklist(OTHERS)]);
const Answer = v.pipe(
	v.array(v.union([v.literal(''), Who, How])),
	v.maxLength(2),
	v.transform((values): Attribution | null => {
		const who = values.find((value) => v.is(Who, value)) ?? null;
		const how = values.find((value) => v.is(How, value)) ?? null;
		return who || how ? { who, how } : null;
	})
);

/** A claim: who says so, and how do they know? Each part that is asked counts the same. */
export const attribution: Kind<AttributionContent, Attribution, Attribution, AttributionView> = {
	id: 'attribution',
	skill: 'attribution',
	content: Content,
	answer: Answer,
	needsKey: true,
	needsEvidence: true,
	partial: true,
	fromForm: (fields) => {
		const speakers = optionsFromForm(fields);
		const who = String(fields.get('key') ?? '');
		return {
			stem: fields.get('stem'),
			speakers,
			who: isOther(who) || speakers.some(({ id }) => id === who) ? who : null,
			how: fields.get('how') || null
		};
	},
	optionCount: (content) => content.speakers.length,
	studentView: (content, order) => ({
		stem: content.stem,
		speakers: shownOptions(content.speakers, order),
		asksHow: content.how !== null
	}),
	validate: ({ speakers, asksHow }, { who, how }) => {
		if (how && !asksHow) return 'no-such-option';
		return who === null || isOther(who) || Number(who) < speakers.length ? null : 'no-such-option';
	},
	toAnswer: (content, { who, how }, order) => ({
		who: who === null || isOther(who) ? who : idAt(content.speakers, order, Number(who)),
		how
	}),
	toValues: (content, { who, how }, order) => [
		who === null || isOther(who) ? (who ?? '') : `${positionOf(content.speakers, order, who)}`,
		how ?? ''
	],
	grade: (content, { who, how }) => {
		const saysSo = who === content.who ? 1 : 0;
		if (content.how === null) return saysSo;
		return (saysSo + (how === content.how ? 1 : 0)) / 2;
	},
	review: (content, answer, order) => [
		...[...asShown(content.speakers, order), ...OTHERS.map(otherOption)].map(
			({ id, text, feedback }) => ({
				text,
				feedback,
				chosen: answer?.who === id,
				right: content.who === id
			})
		),
		...(content.how === null ? [] : [howRow(content.how, answer?.how ?? null)])
	],
	problems: (content) => [
		...(content.stem ? [] : ['no-stem' as const]),
		...optionProblems(content.speakers).filter((problem) => problem !== 'too-few-options'),
		...(content.who === null ? ['no-key' as const] : [])
	],
	toJson: ({ speakers, who, how }) => ({
		options: jsonOptions(speakers, [who], how === null ? 1 : 0.5),
		answer: { who, how }
	})
};

const otherOption = (id: OtherSource) => ({ id, text: OTHER_SOURCES[id], feedback: '' });

/** One line for the second part: what was said, and what should have been. */
function howRow(key: v.InferOutput<typeof How>, given: v.InferOutput<typeof How> | null) {
	const text = `How they know: ${WAYS_TO_KNOW[given ?? key]}`;
	const row = { text, feedback: '', chosen: given !== null };
	if (given === null || given === key) return { ...row, right: true };
	return { ...row, right: false, expected: WAYS_TO_KNOW[key] };
}

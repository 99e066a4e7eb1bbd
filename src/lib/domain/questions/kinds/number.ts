import * as v from 'valibot';
import { Stem } from '../options.ts';
import type { Kind } from '../question.ts';
import { readNumber } from '../read-number.ts';

const Content = v.object({
	stem: Stem,
	value: v.nullable(v.pipe(v.number(), v.finite())),
	tolerance: v.object({
		/** `absolute` adds and takes away the amount itself, `relative` that share of the value. */
		mode: v.picklist(['absolute', 'relative']),
		amount: v.pipe(v.number(), v.finite())
	}),
	/** What is counted or measured; shown beside the field. */
	unit: v.pipe(v.string(), v.maxLength(60))
});
export type NumberContent = v.InferOutput<typeof Content>;
export interface NumberView {
	stem: string;
	unit: string;
}

const Answer = v.pipe(
	v.array(v.pipe(v.string(), v.maxLength(60), v.trim())),
	v.maxLength(1),
	v.transform(([text]) => text || null)
);

/** A figure, with as much tolerance as the author allows. */
export const number: Kind<NumberContent, string, string, NumberView> = {
	id: 'number',
	skill: 'numbers',
	content: Content,
	answer: Answer,
	needsKey: true,
	needsEvidence: true,
	fromForm: (fields) => ({
		stem: fields.get('stem'),
		value: valueOf(String(fields.get('value') ?? '')),
		tolerance: {
			mode: fields.get('toleranceMode') ?? 'absolute',
			amount: shareOrAmount(fields.get('toleranceMode'), String(fields.get('tolerance') ?? ''))
		},
		unit: String(fields.get('unit') ?? '').trim()
	}),
	optionCount: () => 0,
	studentView: (content) => ({ stem: content.stem, unit: content.unit }),
	validate: (_view, input) => (readNumber(input) === null ? 'not-a-number' : null),
	toAnswer: (_content, input) => input,
	toValues: (_content, answer) => [answer],
	grade: (content, answer) => (isWithin(content, readNumber(answer)) ? 1 : 0),
	review: (content, answer) => {
		const right = answer !== null && isWithin(content, readNumber(answer));
		const key = { text: keyText(content), chosen: false, right: true, feedback: '' };
		return answer === null ? [key] : [{ text: answer, chosen: true, right, feedback: '' }, key];
	},
	problems: (content) => [
		...(content.stem ? [] : ['no-stem' as const]),
		...(content.value === null ? ['no-key' as const] : []),
		...(content.tolerance.amount < 0 ? ['bad-tolerance' as const] : [])
	],
	toJson: ({ value, tolerance, unit }) => ({
		options: null,
		answer: value === null ? null : { value, tolerance: { ...tolerance }, unit }
	})
};

/** Nothing written is a key still to come; unreadable text becomes NaN: the schema refuses it. */
const valueOf = (text: string): number | null => (text.trim() ? (readNumber(text) ?? NaN) : null);

/** The author writes a relative tolerance in percent. Unreadable text becomes -1: a `bad-tolerance`. */
function shareOrAmount(mode: unknown, text: string): number {
	if (!text.trim()) return 0;
	const amount = readNumber(text) ?? -1;
	return mode === 'relative' ? amount / 100 : amount;
}

function margin({ value, tolerance }: NumberContent): number {
	return tolerance.mode === 'relative' ? Math.abs(value ?? 0) * tolerance.amount : tolerance.amount;
}

function isWithin(content: NumberContent, given: number | null): boolean {
	if (given === null || content.value === null) return false;
	// 0.1 + 0.2 must still count as 0.3
	const rounding = Number.EPSILON * 8 * Math.max(1, Math.abs(content.value), Math.abs(given));
	return Math.abs(given - content.value) <= margin(content) + rounding;
}

function keyText(content: NumberContent): string {
	const { value, unit } = content;
	if (value === null) return '';
	const exact = `${formatNumber(value)}${unit ? ` ${unit}` : ''}`;
	const spread = margin(content);
	if (!spread) return exact;
	return `${exact} (${formatNumber(value - spread)} to ${formatNumber(value + spread)} counts)`;
}

const format = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const formatNumber = (value: number) => format.format(value);

import * as v from 'valibot';
import { asShown, optionProblems, optionsFromForm, Option, MAX_OPTIONS, Stem } from '../options.ts';
import type { Kind } from '../question.ts';

const Item = v.pick(Option, ['id', 'text']);
const Content = v.object({
	stem: Stem,
	/** In the right order: there is no other key. */
	items: v.pipe(v.array(Item), v.maxLength(MAX_OPTIONS))
});
export type OrderContent = v.InferOutput<typeof Content>;
export interface OrderView {
	stem: string;
	items: string[];
}
/** The place of each item, 1 being the first; null where none was given. */
export type Places = (number | null)[];

const Place = v.pipe(
	v.string(),
	v.maxLength(10),
	v.trim(),
	v.regex(/^(?:[1-9]|10)?$/),
	v.transform((place) => (place ? Number(place) : null))
);
const Answer = v.pipe(
	v.array(Place),
	v.maxLength(MAX_OPTIONS),
	v.transform((places) => (places.some(Boolean) ? places : null))
);

/**
 * Items to be put in order. Every shuffle is as likely as any other, the right one included: to
 * leave that one out would tell that the order shown is wrong.
 */
export const order: Kind<OrderContent, Places, Places, OrderView> = {
	id: 'order',
	skill: 'sequence',
	content: Content,
	answer: Answer,
	needsKey: true,
	needsEvidence: true,
	partial: true,
	fromForm: (fields) => ({ stem: fields.get('stem'), items: optionsFromForm(fields) }),
	optionCount: (content) => content.items.length,
	studentView: (content, shown) => ({
		stem: content.stem,
		items: asShown(content.items, shown).map(({ text }) => text)
	}),
	validate: ({ items }, places) => {
		if (places.length !== items.length) return 'no-such-option';
		if (places.some((place) => place !== null && place > items.length)) return 'no-such-option';
		return places.every(Boolean) && new Set(places).size === items.length ? null : 'places-unclear';
	},
	toAnswer: (content, places, shown) =>
		content.items.map((_, index) => places[shown.indexOf(index)] ?? null),
	toValues: (_content, places, shown) => shown.map((index) => `${places[index] ?? ''}`),
	carry: (from, to, places) =>
		to.items.map(({ id }) => places[from.items.findIndex((item) => item.id === id)] ?? null),
	grade: (_content, places) => shareOfPairs(places),
	review: (content, places) =>
		content.items.map(({ text }, index) => {
			const right = nth(index + 1);
			const place = places?.[index];
			if (!place) return { text: `${right}: ${text}`, chosen: false, right: true, feedback: '' };
			const row = { text: `${nth(place)}: ${text}`, chosen: true, feedback: '' };
			return place === index + 1
				? { ...row, right: true }
				: { ...row, right: false, expected: right };
		}),
	problems: ({ stem, items }) => [
		...(stem ? [] : ['no-stem' as const]),
		...optionProblems(items),
		...(items.length ? [] : ['no-key' as const])
	],
	toJson: ({ items }) => ({ options: null, answer: items.map(({ id, text }) => ({ id, text })) })
};

/** The share of all pairs that stand the right way round; a pair without both places does not. */
function shareOfPairs(places: Places): number {
	let pairs = 0;
	let right = 0;
	places.forEach((later, index) =>
		places.slice(0, index).forEach((earlier) => {
			pairs++;
			if (earlier && later && earlier < later) right++;
		})
	);
	return pairs ? right / pairs : 0;
}

function nth(place: number): string {
	return `${place}${['', 'st', 'nd', 'rd'][place] ?? 'th'}`;
}

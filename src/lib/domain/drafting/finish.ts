import type { KindContent } from '../questions/kinds/index.ts';
import type { Evidence } from '../questions/question.ts';
import { shuffled, type Random } from '../random.ts';
import { reviewDay } from './aging.ts';
import { checked, RULES, type Page } from './checks.ts';
import { guessDifficulty } from './difficulty.ts';
import type { Asks, DraftQuestion, FormId, WrongOption } from './draft-question.ts';
import type { Material } from './material.ts';
import type { Scored } from './ranking/score.ts';
import { whyWrong } from './why-wrong.ts';

/** What each form asks, unless a candidate says otherwise. */
const ASKED: Record<FormId, Asks> = {
	'who-said': 'attribution',
	attribution: 'attribution',
	match: 'attribution',
	'how-many': 'number',
	number: 'number',
	when: 'time',
	where: 'place',
	'who-did': 'recall',
	role: 'recall',
	cloze: 'recall',
	blanks: 'recall',
	'true-false': 'recall',
	order: 'sequence',
	evidence: 'evidence'
};

/** A candidate as the teacher meets it: shuffled, with its reasons, its days and its quotations. */
export function finished(
	draft: Scored,
	material: Material,
	page: Page,
	random: Random,
	recommended: boolean
): DraftQuestion {
	const { form, asks = ASKED[form], explanation, asOf, edits, score } = draft;
	const quoted = draft.evidence.map(({ start, end }): Evidence => ({
		start,
		end,
		quote: page.text.slice(start, end)
	}));
	const because = (text: string): WrongOption => ({
		text,
		feedback: whyWrong(material, { ...draft, asks }, text)
	});
	return {
		form,
		asks,
		difficulty: guessDifficulty(draft),
		question: draft.content ?? contentOf(draft, because, random),
		ladder: ladderOf(draft, page).map(because),
		explanation,
		evidence: quoted as [Evidence, ...Evidence[]],
		asOf,
		reviewBy: reviewDay(material, draft.sentence),
		edits,
		checks: checked(draft, page),
		features: draft.features,
		score: Math.round(score * 1000) / 1000,
		recommended
	};
}

/** Options get their ids after the shuffle, so that no id tells the key. */
function contentOf(
	{ stem, key, wrong }: Scored,
	because: (text: string) => WrongOption,
	random: Random
): KindContent {
	if (typeof key === 'boolean') return { kind: 'truefalse', content: { stem, key } };
	const options = shuffled([{ text: key, feedback: '' }, ...wrong.map(because)], random).map(
		(option, i) => ({ id: 'abcd'.charAt(i), ...option })
	);
	return {
		kind: 'choice',
		content: { stem, options, key: options.find(({ text }) => text === key)?.id ?? null }
	};
}

/** The wrong options that keep to every rule beside the key, hardest first. */
function ladderOf(draft: Scored, page: Page): string[] {
	if (typeof draft.key === 'boolean' || draft.content) return [];
	const fitting: string[] = [];
	for (const option of new Set([...(draft.ladder ?? []), ...draft.wrong])) {
		const beside = { ...draft, wrong: [...fitting, option] };
		if (RULES_OF_OPTIONS.every((rule) => RULES[rule]?.(beside, page))) fitting.push(option);
	}
	return fitting.slice(0, LONGEST_LADDER);
}

const LONGEST_LADDER = 9;
const RULES_OF_OPTIONS = [
	'options differ',
	'no option within another',
	'no wrong option in stem'
] as const;

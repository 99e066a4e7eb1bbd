import { contains } from '../facts/sentence.ts';
import type { Block } from '../article/article.ts';
import { wordCount } from '../article/lines.ts';
import { foldText } from '../questions/text-match.ts';
import { ORGANISATION_WORDS } from '../facts/words/names.ts';
import type { Check } from './draft-question.ts';
import type { Candidate } from './material.ts';

export interface Page {
	text: string;
	title: string;
	blocks: readonly Block[];
}
type Rule = (candidate: Candidate, page: Page) => boolean;

const LONGEST_STEM = 420;
const optionsOf = ({ key, wrong }: Candidate): string[] =>
	typeof key === 'string' ? [key, ...wrong] : [];

/** What every offered draft fulfils. The teacher is shown these rules by name. */
export const RULES: Record<string, Rule> = {
	'evidence is body text': ({ evidence }, { blocks }) =>
		evidence.every((span) =>
			blocks.some((block) => block.kind === 'body' && contains(block, span))
		),
	'three or four options': ({ key, wrong }) =>
		typeof key === 'boolean' || (wrong.length >= 2 && wrong.length <= 3),
	'options differ': (candidate) => {
		const texts = optionsOf(candidate).map(foldText);
		return new Set(texts).size === texts.length && !texts.includes('');
	},
	'no option within another': (candidate) => {
		const texts = optionsOf(candidate).map((text) => ` ${foldText(text)} `);
		return !texts.some((a, i) => texts.some((b, k) => i !== k && b.includes(a)));
	},
	'key not in stem': ({ key, stem }) => typeof key === 'boolean' || !containsName(stem, key),
	'title does not tell the key': ({ form, key, stem }, { title }) => {
		if (typeof key === 'boolean' || !containsName(title, key)) return true;
		return form === 'who-said' && sharedWords(title, stem) < 3;
	},
	'no wrong option in stem': ({ form, wrong, stem }) =>
		form === 'true-false' || !wrong.some((option) => containsName(stem, option)),
	'key not the odd one out': ({ key, wrong }) => {
		if (typeof key === 'boolean' || wrong.length === 0) return true;
		const longest = Math.max(...wrong.map((option) => option.length));
		return key.length <= longest * 2.2 + 6;
	},
	'key is in the evidence': ({ form, key, derivedFrom = key, evidence }, { text }) =>
		typeof derivedFrom === 'boolean' ||
		evidence.some(({ start, end }) =>
			sharesName(text.slice(start, end), derivedFrom, form === 'who-said' || form === 'cloze')
		),
	'names come from the article': ({ stem, form }, { text }) => {
		if (form === 'true-false') return true; // a false statement may name what the article does not
		const names = stem.match(/\p{Lu}\p{L}{2,}/gu) ?? [];
		return names.every(
			(name) =>
				/^(?:According|Which|About|There|The|Who)$/.test(name) ||
				text.toLowerCase().includes(name.toLowerCase())
		);
	},
	'marks are paired': ({ stem }) => {
		const count = (mark: RegExp) => (stem.match(mark) ?? []).length;
		return count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0 && count(/\(/g) === count(/\)/g);
	},
	'no stutter': ({ stem }) =>
		!/\b(\p{L}+) \1\b/iu.test(stem.replace(/\b(?:that that|had had)\b/gi, '')) &&
		!/[,;:] ?[,;:.?]|\( | \)/.test(stem),
	'no word left hanging': ({ stem }) =>
		!/\b(?:the|a|an|of|to|and|or|by|from|with|in|on|at|that|which|who|for|as|than)[.?]$/i.test(
			stem
		),
	'stem of fair length': ({ stem }) => stem.length <= LONGEST_STEM && wordCount(stem) >= 6
};

/** Holds a candidate against every rule. */
export const checked = (candidate: Candidate, page: Page): Check[] =>
	Object.entries(RULES).map(([rule, holds]) => ({ rule, passed: holds(candidate, page) }));

/** How many of the longer words of a headline stand in a stem too. */
function sharedWords(title: string, stem: string): number {
	const words = new Set(foldText(stem).match(/\p{L}{4,}/gu) ?? []);
	return new Set((foldText(title).match(/\p{L}{4,}/gu) ?? []).filter((word) => words.has(word)))
		.size;
}

/** Whether a text has an option in it, or the last word of a name. */
function containsName(text: string, option: string): boolean {
	const folded = ` ${foldText(text).replace(/[^\p{L}\p{N}.$%-]+/gu, ' ')} `;
	const name = foldText(option)
		.replace(/[^\p{L}\p{N}.$%-]+/gu, ' ')
		.trim();
	const last = name.split(' ').at(-1) ?? name;
	const isName =
		/^\p{Lu}/u.test(option) &&
		!ORGANISATION_WORDS.has(option.split(' ').at(-1) ?? '') &&
		!/\d| of |^(?:New|United|North|South|East|West)\b/.test(option);
	return (
		folded.includes(` ${name} `) || (isName && last.length > 3 && folded.includes(` ${last} `))
	);
}

/** A name may stand in the evidence by one of its words; anything else stands there as it is. */
function sharesName(passage: string, key: string, isName: boolean): boolean {
	if (passage.includes(key)) return true;
	return isName && key.split(' ').some((word) => word.length > 2 && passage.includes(word));
}

import { contains } from '../facts/sentence.ts';
import type { Block } from '../article/article.ts';
import { wordCount } from '../article/lines.ts';
import { kindOf } from '../questions/kinds/index.ts';
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
/** Forms whose key is the full name of somebody whom the evidence may call by one word of it. */
const NAME_FORMS: ReadonlySet<string> = new Set(['who-said', 'cloze', 'who-did', 'role']);
/** The right option of a choice; null for every other kind. */
const rightOf = ({ key, content }: Candidate): string | null =>
	typeof key === 'string' && !content ? key : null;
const optionsOf = (candidate: Candidate): string[] => {
	const right = rightOf(candidate);
	return right === null ? [] : [right, ...candidate.wrong];
};

/** What every offered draft fulfils. The teacher is shown these rules by name. */
export const RULES: Record<string, Rule> = {
	'evidence is body text': ({ evidence }, { blocks }) =>
		evidence.every((span) =>
			blocks.some((block) => block.kind === 'body' && contains(block, span))
		),
	'three or four options': (candidate) =>
		rightOf(candidate) === null || [2, 3].includes(candidate.wrong.length),
	'options differ': (candidate) => {
		const texts = optionsOf(candidate).map(foldText);
		return new Set(texts).size === texts.length && !texts.includes('');
	},
	'no option within another': (candidate) => {
		const texts = optionsOf(candidate).map((text) => ` ${foldText(text)} `);
		return !texts.some((a, i) => texts.some((b, k) => i !== k && b.includes(a)));
	},
	'key not in stem': (candidate) => {
		const right = rightOf(candidate);
		return right === null || !containsName(asWords(candidate.stem), right);
	},
	'title does not tell the key': (candidate, { title }) => {
		const { form, stem } = candidate;
		const right = rightOf(candidate);
		if (right === null || !containsName(asWords(title), right)) return true;
		return form === 'who-said' && sharedWords(title, stem) < 3;
	},
	'no wrong option in stem': ({ form, wrong, stem }) => {
		if (form === 'true-false' || wrong.length === 0) return true;
		const words = asWords(stem);
		return !wrong.some((option) => containsName(words, option));
	},
	'key not the odd one out': (candidate) => {
		const right = rightOf(candidate);
		if (right === null || candidate.wrong.length === 0) return true;
		const longest = Math.max(...candidate.wrong.map((option) => option.length));
		return right.length <= longest * 2.2 + 6;
	},
	'key is in the evidence': (candidate, { text }) => {
		const right = rightOf(candidate);
		const { form, derivedFrom = right, evidence } = candidate;
		return (
			right === null ||
			derivedFrom === null ||
			evidence.some(({ start, end }) =>
				sharesName(text.slice(start, end), derivedFrom, NAME_FORMS.has(form))
			)
		);
	},
	'names come from the article': ({ stem, form }, { text }) => {
		if (form === 'true-false') return true; // a false statement may name what the article does not
		const names = stem.match(/\p{Lu}\p{L}{2,}/gu) ?? [];
		return names.every(
			(name) =>
				/^(?:According|Which|About|There|The|Who|Put|Fill)$/.test(name) ||
				text.toLowerCase().includes(name.toLowerCase())
		);
	},
	'marks are paired': ({ stem }) => {
		const count = (mark: RegExp) => (stem.match(mark) ?? []).length;
		return count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0 && count(/\(/g) === count(/\)/g);
	},
	'no stutter': ({ stem }) =>
		!/\b(\p{L}+) \1\b/iu.test(stem.replace(/\b(?:that that|had had)\b/gi, '')) &&
		!/[,;:] ?[,;:.?]|\( | \)|\b(?:but|and), \p{Lu}/u.test(stem),
	'no word left hanging': ({ stem }) =>
		!/\bwith \d[\d,]*[.?]["”’]*$/.test(stem) &&
		!/\b(?:the|a|an|of|to|and|or|by|from|with|in|on|at|that|which|who|for|as|than|because|although|though|while|if|when|since|unless|until|whether|so|but)[.?]["”’]*$/i.test(
			stem
		),
	'sound as a question of its kind': ({ content }) =>
		content === undefined ||
		kindOf(content.kind)
			.problems(content.content)
			// an article that is not stored can still be drafted from
			.every((problem) => problem === 'no-article'),
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

/** A text folded, its words between single blanks. */
const asWords = (text: string): string =>
	` ${foldText(text).replace(/[^\p{L}\p{N}.$%-]+/gu, ' ')} `;

/** Whether a text has an option in it, or the last word of a name. */
function containsName(words: string, option: string): boolean {
	const name = asWords(option).trim();
	const last = name.split(' ').at(-1) ?? name;
	const isName =
		/^\p{Lu}/u.test(option) &&
		!ORGANISATION_WORDS.has(option.split(' ').at(-1) ?? '') &&
		!/\d| of |^(?:New|United|North|South|East|West)\b/.test(option);
	return words.includes(` ${name} `) || (isName && last.length > 3 && words.includes(` ${last} `));
}

/** A name may stand in the evidence by one of its words; anything else stands there as it is. */
function sharesName(passage: string, key: string, isName: boolean): boolean {
	if (passage.includes(key)) return true;
	return isName && key.split(' ').some((word) => word.length > 2 && passage.includes(word));
}

import type { Block } from './article.ts';
import { wordCount } from './lines.ts';
import { sentencesOf } from './sentences.ts';

/** How hard and how long an article is. */
export interface ReadingLevel {
	/** For whom it reads easily, by school age. */
	band: 'up to 12' | '12 to 14' | '14 to 16' | '16 to 18' | 'above 18';
	/** Flesch-Kincaid grade, one decimal. */
	grade: number;
	words: number;
	/** Whole minutes, at least one. */
	minutes: number;
}

/** Words a minute of the median reader of eleven, aloud (Hasbrouck & Tindal 2017, grade 6: 146): the slow ones of a class need no hurry. */
const WORDS_A_MINUTE = 146;
/** A school grade of the United States is the age minus five to six; a band takes two. */
const BANDS = [
	[6.5, 'up to 12'],
	[8.5, '12 to 14'],
	[10.5, '14 to 16'],
	[12.5, '16 to 18']
] as const;

/**
 * The reading level of an article's body, null where it has none. The grade is that of Flesch and
 * Kincaid (Kincaid et al. 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59.
 */
export function readingLevel(text: string, blocks: readonly Block[]): ReadingLevel | null {
	const sentences = sentencesOf(text, blocks).map(({ start, end }) => text.slice(start, end));
	const words = sentences.flatMap((sentence) => sentence.match(/\p{L}[\p{L}’'-]*/gu) ?? []);
	if (!words.length) return null;
	const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
	const raw = (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
	const grade = Math.round(Math.max(0, raw) * 10) / 10;
	const all = sentences.reduce((sum, sentence) => sum + wordCount(sentence), 0);
	return {
		band: BANDS.find(([most]) => grade < most)?.[1] ?? 'above 18',
		grade,
		words: all,
		minutes: Math.max(1, Math.round(all / WORDS_A_MINUTE))
	};
}

/** Syllables of an English word by its groups of vowels; at least one. */
export function syllablesIn(word: string): number {
	const plain = word
		.toLowerCase()
		.replace(/[’'].*$/, '')
		.replace(/[^a-z]/g, '');
	const heard = plain
		// "closed", "makes", "bridge": the last e is not heard; in "wanted", "boxes", "table" it is
		.replace(/(?<=[aeiouy][^aeiouy]*[^aeiouydtl])e[sd]?$|(?<=[aeiouy][^aeiouy]*[dt])es?$/, '')
		.replace(/(?<=[aeiouy])les?$/, 'l');
	const groups = heard.match(/[aeiouy]+/g)?.length ?? 0;
	// "di-al", "vi-o-let", "cre-ate", "ge-ology": two vowels that are said apart
	const apart = heard.match(/i[ao](?!u)|eo(?=l)|creat|ua(?=l)/g)?.length ?? 0;
	const joined = heard.match(/(?:t|s|c)i[ao]|gio/g)?.length ?? 0;
	return Math.max(1, groups + apart - joined);
}

import type { ArticleForm, Candidate, Form, Material } from '../../domain/drafting/material.ts';
import { readFacts } from '../../domain/facts/read-facts.ts';
import { seededRandom } from '../../domain/random.ts';
import { draftingTools } from './engine.ts';

/** For tests: what the forms draft from, for a body text without a title. */
export function materialOf(text: string, given: Partial<Material> = {}): Material {
	const { tagger, lexicon } = draftingTools();
	const blocks = text
		.split(/(?<=\n)/)
		.reduce<{ start: number; end: number; kind: 'body' }[]>((list, line) => {
			const start = list.at(-1)?.end ?? 0;
			return [...list, { start, end: start + line.length, kind: 'body' }];
		}, []);
	return {
		...readFacts({ text, blocks }, tagger, lexicon),
		text,
		title: '',
		articleId: '',
		publishedOn: '2024-06-01',
		lexicon,
		random: seededRandom('1'),
		...given
	};
}

/** For tests: what a form asks about each sentence of a text. */
export function asked(form: Form, text: string, given?: Partial<Material>): Candidate[] {
	const material = materialOf(text, given);
	return material.sentences.flatMap((sentence) => form(material, sentence));
}

/** For tests: the same for a form about the whole text. */
export const askedOfAll = (form: ArticleForm, text: string): Candidate[] => form(materialOf(text));

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Article } from '../../lib/domain/article/article.ts';
import { clashes } from '../../lib/domain/drafting/clashes.ts';
import { proposals } from '../../lib/domain/drafting/draft.ts';
import type { DraftQuestion } from '../../lib/domain/drafting/draft-question.ts';
import { finished } from '../../lib/domain/drafting/finish.ts';
import type { Scored } from '../../lib/domain/drafting/ranking/score.ts';
import { seededRandom } from '../../lib/domain/random.ts';
import { draftingTools } from '../../lib/server/drafting/engine.ts';
import { readInput } from '../read-input.ts';

/** An article's drafts with the ids under which they are judged. */
export interface DraftsOf {
	name: string;
	article: Article;
	sentences: number;
	drafts: { id: string; candidate: Scored; draft: DraftQuestion }[];
}

/** All drafts of an article file that pass the checks, one of a kind and a sentence. */
export function draftsOf(file: string): DraftsOf {
	const article = readInput(file);
	const name = basename(file).replace(/\.\w+$/, '');
	const { passed, material, sentences } = proposals({ ...article, id: name }, draftingTools(), {
		seed: '1'
	});
	const kinds = passed.map(({ sentence, form, variant }) => `${sentence.start} ${form} ${variant}`);
	const drafts = passed
		.filter((_candidate, i) => kinds.indexOf(kinds[i] ?? '') === i)
		.map((candidate) => {
			const random = seededRandom(`${name}:${candidate.stem}`);
			const draft = finished(candidate, material, article, random, true);
			return { id: idOf(name, candidate), candidate, draft };
		});
	return { name, article, sentences, drafts };
}

/** The ids of the drafts that cannot stand beside one. */
export const clashesWith = (one: Scored, { drafts }: DraftsOf): string[] =>
	drafts
		.filter(({ candidate }) => candidate !== one && clashes(one, candidate))
		.map(({ id }) => id);

/** The same article, question and evidence give the same id, whatever engine drafted it. */
function idOf(name: string, { stem, key, wrong, content, evidence }: Scored): string {
	const question = content
		? JSON.stringify(content)
		: [String(key), ...[...wrong].sort()].join('|');
	const others = evidence.slice(1).map(({ start }) => `|${start}`);
	return hashed(`${name}|${stem}|${question}${others.join('')}`);
}

export const hashed = (text: string): string =>
	createHash('sha256').update(text).digest('hex').slice(0, 10);

import type { Article, Span } from '../article/article.ts';
import type { Lexicon } from '../facts/lexicon.ts';
import { readFacts } from '../facts/read-facts.ts';
import { overlaps } from '../facts/sentence.ts';
import type { Tagger } from '../facts/tagger.ts';
import { foldText } from '../questions/text-match.ts';
import { seededRandom } from '../random.ts';
import { checked } from './checks.ts';
import { chosen, limitsFor } from './choose.ts';
import { clashes } from './clashes.ts';
import type { DraftQuestion, FormId } from './draft-question.ts';
import { finished } from './finish.ts';
import { ARTICLE_FORMS, FORMS } from './forms/index.ts';
import type { Material } from './material.ts';
import { scored, THRESHOLD, type Scored } from './ranking/score.ts';
import { withNaming } from './stems.ts';

/** What is drafted from: a read article, with the blocks as the teacher left them. */
export type DraftableArticle = Pick<Article, 'text' | 'title' | 'blocks' | 'publishedOn'> & {
	/** Where it is stored, for questions that show the article. */
	id?: string;
};

export interface DraftingTools {
	tagger: Tagger;
	lexicon: Lexicon;
}

export interface DraftingOptions {
	/** The same seed and article give the same drafts. */
	seed: string;
	/** Only questions that rest on a sentence overlapping this passage. */
	from?: Span;
	/** Only questions of these forms. */
	forms?: readonly FormId[];
	/** Stems that are there already and must not come again. */
	exclude?: readonly string[];
}

/** The drafts of an article, and how many were proposed before checks and choice. */
export interface Drafted {
	/** Best first: each asks something of its own. */
	offered: DraftQuestion[];
	/** The next best, for a teacher who wants to see more. */
	more: DraftQuestion[];
	proposed: number;
}

/** What the forms proposed and the checks let through, each with its chance to be right. */
export interface Proposed {
	material: Material;
	/** How many sentences the body has. */
	sentences: number;
	/** How many were proposed, before the checks. */
	proposed: number;
	passed: Scored[];
}

/**
 * Drafts questions from the body of an article. Pure: the same arguments give the same drafts.
 * Each passed every check; each `quote` is a slice of the text.
 */
export function draftQuestions(
	article: DraftableArticle,
	tools: DraftingTools,
	options: DraftingOptions
): Drafted {
	const { material, sentences, proposed, passed } = proposals(article, tools, options);
	const isAskedFor = options.from !== undefined;
	const limits = limitsFor(sentences, isAskedFor);
	// of a sentence that the teacher chose all is offered
	const worthy = passed.filter(({ score }) => isAskedFor || score >= THRESHOLD);
	const offered = chosen(worthy, limits, clashes);
	const rest = passed.filter((draft) => !offered.includes(draft));
	// each draft is shuffled for itself: the key's place tells nothing, whatever else is drafted
	const finish = (draft: Scored) =>
		finished(
			draft,
			material,
			article,
			seededRandom(`${options.seed}:${draft.stem}`),
			offered.includes(draft)
		);
	return {
		offered: offered.map(finish),
		more: chosen(rest, limits, clashes).map(finish),
		proposed
	};
}

/** All that can be drafted from an article and passes the checks, in the article's order. */
export function proposals(
	article: DraftableArticle,
	{ tagger, lexicon }: DraftingTools,
	{ seed, from, forms, exclude = [] }: DraftingOptions
): Proposed {
	const { text, title, publishedOn, blocks, id: articleId = '' } = article;
	const facts = readFacts({ text, blocks }, tagger, lexicon);
	const scope = from
		? facts.sentences.filter((sentence) => overlaps(sentence, from))
		: facts.sentences;
	const excluded = new Set(exclude.map(foldText));
	const random = seededRandom(`${seed}:article`);
	const whole: Material = { ...facts, text, title, publishedOn, articleId, lexicon, random };
	const ofArticle = ARTICLE_FORMS.flatMap((form) => form(whole));
	const candidates = scope.flatMap((sentence) => {
		// a sentence's drafts do not depend on which others were asked for
		const material = { ...whole, random: seededRandom(`${seed}:${sentence.start}`) };
		return [
			...FORMS.flatMap((form) => form(material, sentence)),
			...ofArticle.filter((candidate) => candidate.sentence === sentence)
		].map((candidate) => withNaming(material, candidate));
	});
	const passed = candidates
		.filter(({ form }) => !forms || forms.includes(form))
		.filter(({ stem }) => !excluded.has(foldText(stem)))
		.filter((candidate) => checked(candidate, article).every(({ passed }) => passed))
		.map((candidate) => scored(whole, candidate));
	return {
		material: whole,
		sentences: facts.sentences.length,
		proposed: candidates.length,
		passed
	};
}

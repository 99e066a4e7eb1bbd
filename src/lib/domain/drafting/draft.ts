import type { Article, Span } from '../article/article.ts';
import type { Lexicon } from '../facts/lexicon.ts';
import { readFacts } from '../facts/read-facts.ts';
import { overlaps, type Sentence } from '../facts/sentence.ts';
import type { Tagger } from '../facts/tagger.ts';
import { foldText } from '../questions/text-match.ts';
import { seededRandom, type Random } from '../random.ts';
import { checked } from './checks.ts';
import { chosen, type Limits, type Scored } from './choose.ts';
import type { DraftQuestion, FormId } from './draft-question.ts';
import { finished } from './finish.ts';
import { attribution } from './forms/attribution.ts';
import { blanks } from './forms/blanks.ts';
import { evidence } from './forms/evidence.ts';
import { match } from './forms/match.ts';
import { number } from './forms/number.ts';
import { order } from './forms/order.ts';
import { role } from './forms/role.ts';
import { where } from './forms/where.ts';
import { whoDid } from './forms/who-did.ts';
import { cloze } from './forms/cloze.ts';
import { howMany } from './forms/how-many.ts';
import { missingDate } from './forms/missing-date.ts';
import { missingNumber } from './forms/missing-number.ts';
import { trueFalse } from './forms/true-false.ts';
import { when } from './forms/when.ts';
import { whoSaid } from './forms/who-said.ts';
import type { ArticleForm, Form, Material } from './material.ts';
import { salience } from './salience.ts';
import { withNaming } from './stems.ts';

/** One entry a form: a new form is one file in `forms/` and one line here. */
const FORMS: readonly Form[] = [
	whoSaid,
	attribution,
	howMany,
	missingNumber,
	number,
	when,
	missingDate,
	where,
	whoDid,
	role,
	cloze,
	blanks,
	trueFalse,
	evidence
];
const ARTICLE_FORMS: readonly ArticleForm[] = [match, order];

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

/**
 * Drafts questions from the body of an article. Pure: the same arguments give the same drafts.
 * Each passed every check; each `quote` is a slice of the text.
 */
export function draftQuestions(
	article: DraftableArticle,
	{ tagger, lexicon }: DraftingTools,
	{ seed, from, forms, exclude = [] }: DraftingOptions
): Drafted {
	const { text, title, publishedOn, blocks, id: articleId = '' } = article;
	const facts = readFacts({ text, blocks }, tagger, lexicon);
	const scope = from
		? facts.sentences.filter((sentence) => overlaps(sentence, from))
		: facts.sentences;
	const excluded = new Set(exclude.map(foldText));
	const random = seededRandom(`${seed}:options`);
	const whole: Material = { ...facts, text, title, publishedOn, articleId, lexicon, random };
	const ofArticle = ARTICLE_FORMS.flatMap((form) => form(whole));
	let proposed = 0;
	const scored = scope.flatMap((sentence): Scored[] => {
		// a sentence's drafts do not depend on which others were asked for
		const material = { ...whole, random: seededRandom(`${seed}:${sentence.start}`) };
		const candidates = [
			...FORMS.flatMap((form) => form(material, sentence)),
			...ofArticle.filter((candidate) => candidate.sentence === sentence)
		].map((candidate) => withNaming(material, candidate));
		proposed += candidates.length;
		const weight = salience(material, sentence);
		return candidates
			.filter(({ form }) => !forms || forms.includes(form))
			.filter((candidate) => !excluded.has(foldText(candidate.stem)))
			.filter((candidate) => checked(candidate, article).every(({ passed }) => passed))
			.map((candidate) => ({
				...candidate,
				score: (0.6 * candidate.worth + 0.4 * weight) * chance(material.random)
			}));
	});
	const worthy = scored.filter(({ worth, score }) => from || (worth > 0 && score >= LEAST_SCORE));
	const limits = limitsFor(facts.sentences, from !== undefined);
	// where there is nothing better, a dull draft is better than an empty page
	const offered = chosen(worthy.length > 0 ? worthy : scored, limits);
	const more = chosen(
		scored.filter((draft) => !offered.includes(draft)),
		limits
	);
	const finish = (draft: Scored) =>
		finished(draft, whole, article, random, offered.includes(draft));
	return { offered: offered.map(finish), more: more.map(finish), proposed };
}

/** Below it a draft asks for what hardly matters to the article. */
const LEAST_SCORE = 0.36;

/** Another seed may bring another choice among drafts that are about as good. */
const chance = (random: Random): number => 0.95 + 0.05 * random();

/** About one draft for each sentence and a half, five to twelve; all of a chosen sentence. */
function limitsFor(sentences: readonly Sentence[], isChosen: boolean): Limits {
	if (isChosen) return { most: 6, perSentence: 3, share: 1 };
	const most = Math.max(5, Math.min(12, Math.round(sentences.length / 1.5)));
	return { most, perSentence: sentences.length < 18 ? 2 : 1, share: 0.5 };
}

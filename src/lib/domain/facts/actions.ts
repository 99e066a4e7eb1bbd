import type { Span } from '../article/article.ts';
import { parseClause } from './clause.ts';
import { isQuoted, type Sentence } from './sentence.ts';
import type { Token } from './tagger.ts';
import { REPORTING_FORMS } from './words/reporting.ts';

/** What the main clause of a sentence tells that somebody or something named did, in the article's words. */
export interface Action {
	/** What the clause begins with: "Ana Lopes", "The council of Lugo". */
	subject: string;
	/** "opened", "was arrested". */
	verb: string;
	/** What follows, cut where the clause goes on to something else. */
	rest: string;
	/** Who did it: the subject, or in the passive the one behind "by"; null where nobody is said to be. */
	agent: string | null;
	/** The sentence. */
	at: Span;
}

/** Where the clause has said who did what. */
const GOES_ON =
	/(?:[,;:–—]| (?:after|before|when|while|because|although|though|which|who|where|as|if|until|since|and then|but))(?: .*)?$/;
const MOST_WORDS = 16;

/** The main action of a sentence; null where nobody is named, somebody is quoted, or the clause is not plain. */
export function actionIn(sentence: Sentence): Action | null {
	const { tokens, mentions, attributions, start, end } = sentence;
	if (attributions.length > 0) return null;
	const clause = parseClause(sentence, 0, tokens.length);
	const main = clause && tokens[clause.main];
	if (!clause || !main || isQuoted(sentence, main)) return null;
	if (main.lemma === 'be' || main.lemma === 'have' || REPORTING_FORMS.has(main.text)) return null;
	const [from, to] = clause.subject;
	const isNamed = mentions.some(
		(mention) => mention.from >= from && mention.to <= to && mention.entity !== null
	);
	const subject = wordsOf(sentence, from, to);
	const rest = shortened(wordsOf(sentence, clause.main + 1, tokens.length));
	if (!isNamed || !rest) return null;
	return {
		subject,
		verb: wordsOf(sentence, clause.finite, clause.main + 1),
		rest,
		agent: isPassive(tokens, clause.finite, clause.main)
			? (/\bby ((?:the |an? )?[^,]+)$/.exec(rest)?.[1] ?? null)
			: subject,
		at: { start, end }
	};
}

const isPassive = (tokens: readonly Token[], finite: number, main: number): boolean =>
	main > finite &&
	tokens.slice(finite, main).some(({ lemma }) => lemma === 'be') &&
	/(?:ed|en|wn|ld|de|nt|ut|ught|und)$/.test(tokens[main]?.text ?? '');

function shortened(text: string): string {
	const words = text
		.replace(GOES_ON, '')
		.replace(/[.!?]+$/, '')
		.split(' ');
	return words.length <= MOST_WORDS ? words.join(' ') : `${words.slice(0, MOST_WORDS).join(' ')} …`;
}

function wordsOf({ tokens, text, start }: Sentence, from: number, to: number): string {
	const [first, last] = [tokens[from], tokens[to - 1]];
	if (!first || !last || to <= from) return '';
	return text.slice(first.start - start, last.end - start).replace(/\s+/g, ' ');
}

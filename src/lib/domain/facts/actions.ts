import type { Span } from '../article/article.ts';
import { asideAfterName, parseClause } from './clause.ts';
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
	const { mentions, attributions, start, end } = sentence;
	if (attributions.length > 0) return null;
	const plain = withoutAside(sentence);
	const clause = parseClause(plain, 0, plain.tokens.length);
	const main = clause && plain.tokens[clause.main];
	if (!clause || !main || isQuoted(sentence, main)) return null;
	if (main.lemma === 'be' || main.lemma === 'have' || REPORTING_FORMS.has(main.text)) return null;
	const [from, to] = clause.subject;
	const [first, last] = [plain.tokens[from], plain.tokens[to - 1]];
	const isNamed = mentions.some(
		(mention) =>
			mention.start >= (first?.start ?? 0) && mention.end <= (last?.end ?? 0) && mention.entity
	);
	const subject = wordsOf(plain, from, to);
	const rest = shortened(wordsOf(plain, clause.main + 1, plain.tokens.length));
	if (!isNamed || !rest) return null;
	return {
		subject,
		verb: wordsOf(plain, clause.finite, clause.main + 1),
		rest,
		agent: isPassive(plain.tokens, clause.finite, clause.main)
			? (/\bby ((?:the |an? )?[^,]+)$/.exec(rest)?.[1] ?? null)
			: subject,
		at: { start, end }
	};
}

/** "Ana Lopes, who chairs the council, opened": the sentence without what stands between the commas. */
function withoutAside(sentence: Sentence): Sentence {
	const aside = asideAfterName(sentence, 0, sentence.tokens.length);
	if (!aside) return sentence;
	const [from, to] = aside;
	return { ...sentence, tokens: sentence.tokens.filter((_token, i) => i < from || i >= to) };
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

import type { Span } from '../article/article.ts';
import { wordCount } from '../article/lines.ts';
import type { Sentence } from '../facts/sentence.ts';
import type { FormId } from './draft-question.ts';
import type { Candidate, Material } from './material.ts';
import { capitalised, editsOf, innerQuotes, rewritten } from './rewrite.ts';
import { readablePassage } from './readable.ts';
import { dayOf } from './stems.ts';

export const BLANK = '_____';
const [SHORTEST, LONGEST] = [8, 42];
const PLACES: ReadonlySet<string> = new Set(['country', 'city', 'place']);

/** What is left out of a sentence, and what is offered for the place. */
export interface Gap {
	form: FormId;
	variant: string;
	/** What the blank is called: "name", "number", "date". */
	what: string;
	span: Span;
	key: string;
	/** The words in the gap, where the key is derived from them. */
	derivedFrom?: string;
	/** What the blank needs before it that the gap did not: "on " for "yesterday". */
	opening?: string;
	/** What a reader must know beside the sentence. */
	given?: string;
	/** What could stand there instead, the best first. */
	wrong: readonly string[];
	/** The same, hardest first, where that is another order. */
	ladder?: readonly string[];
	worth: number;
	explanation?: string;
}

/** The question for a sentence with one blank; none where the sentence cannot stand alone. */
export function blanked(material: Material, sentence: Sentence, gap: Gap): Candidate[] {
	const {
		form,
		variant,
		what,
		span,
		key,
		derivedFrom,
		opening = '',
		given = '',
		wrong,
		ladder,
		worth
	} = gap;
	const whole = { start: sentence.start, end: sentence.end };
	const readable = readablePassage(material, sentence, LONGEST, span);
	if (!readable) return [];
	const { passage, replacements } = readable;
	const changes = [
		...replacements.filter(({ start, end }) => end <= span.start || start >= span.end),
		opened(material.text, passage, span, opening)
	];
	const shown = capitalised(rewritten(material.text, passage, changes));
	const statement = passage.end < whole.end ? `${shown}.` : shown;
	const words = wordCount(statement);
	if (words < SHORTEST || words > LONGEST || !statement.includes(BLANK)) return [];
	return [
		{
			form,
			variant,
			sentence,
			stem: `Which ${what} belongs in the blank? ${given}“${innerQuotes(statement)}”`,
			key,
			derivedFrom,
			wrong: wrong.slice(0, 3),
			ladder: [...(ladder ?? wrong)],
			...(PLACES.has(what) && { asks: 'place' as const }),
			explanation:
				gap.explanation ??
				`The article has “${key}” here: “${around(material.text, whole, span)}”.`,
			evidence: [whole],
			asOf: dayOf(material, sentence),
			edits: editsOf(material.text, passage, changes),
			worth
		}
	];
}

/** The article before the gap must not tell the key by its sound: "a(n) _____". */
function opened(text: string, { start }: Span, gap: Span, opening: string) {
	const article = /\ban? $/i.exec(text.slice(start, gap.start))?.[0];
	const to = article ? `${article.charAt(0)}(n) ${BLANK}` : opening + BLANK;
	return { start: gap.start - (article?.length ?? 0), end: gap.end, to, kind: 'blanked' as const };
}

const WORDS_AROUND = 4;

/** The words of the article around a gap. */
function around(text: string, { start, end }: Span, gap: Span): string {
	const before = text.slice(start, gap.start).trim().split(/\s+/).filter(Boolean);
	const after = text.slice(gap.end, end).trim().split(/\s+/).filter(Boolean);
	const words = innerQuotes(
		[
			...before.slice(-WORDS_AROUND),
			text.slice(gap.start, gap.end),
			...after.slice(0, WORDS_AROUND)
		].join(' ')
	).replace(/ (?=[,.;])/g, '');
	return `${before.length > WORDS_AROUND ? '… ' : ''}${words}${after.length > WORDS_AROUND ? ' …' : ''}`;
}

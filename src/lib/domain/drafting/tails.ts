import type { Span } from '../article/article.ts';
import { isOpen } from '../article/quotes.ts';

/** Where a clause has said what matters, and a stem may stop. */
const TAILS = [
	/; .*$/,
	/,? (?:according to|he said|she said)\b.*$/,
	/, (?:\p{L}[\p{L}’'.-]* ){1,6}(?:said|says|announced|told|added|reported)\b.*$/u,
	/, (?:more|less|fewer|up|down|nearly|almost|about|the (?:highest|lowest|largest|first|most)) .*$/,
	/[,;] (?:which|who|whom|where|while|whose|killing|injuring|leaving|making|adding|saying|stating|reporting|after|but|although|though|because|so that|even as)\b.*$/,
	/, (?:and|as|with|but) (?:yet |now |then |so )?(?:[a-z]+ed|was|were|is|are|has|had|it|he|she|they|[a-z]+ing|(?:the |a |its |his |her )?[\p{L}’]+ (?:was|were|is|are|has|had|will|would))\b.*$/u,
	/, and (?:dozens|hundreds|thousands|others|another|one|two|three)\b.*$/,
	/ and (?:the|a|its|his|her|their) [\p{L}’]+ (?:was|were|is|are|has|had|will|would)\b.*$/u,
	/, (?:(?:the )?\p{L}+ )?of (?:which|whom)\b.*$/u,
	/, (?:in|on|at|since|during|with) [^,]*$/,
	/ (?:and|but) (?:later |then |also )?(?:left|went|took|made|said|was|were|is|are|has|had|will|would|began|came|gave|got|found|told|won|lost|fell|rose|[a-z]{3,}ed)\b.*$/
];

/** The passage without its tail. */
export const untailed = (text: string, { start, end }: Span): Span => ({
	start,
	end: start + withoutTail(text.slice(start, end)).length
});

/** "the third, which jumped the road, was moving": the clause goes on behind what is only added. */
const GOES_ON =
	/[,;] (?:which|who|whom|where|whose)\b[^,]*, (?:was|were|is|are|had|has|have|will|would|could|may|might|said|says|\p{L}+ed)\b/u;

/** The clause without what is only added to it: relative clauses, participles, second verbs. */
export const withoutTail = (clause: string): string =>
	GOES_ON.test(clause) ? ended(clause) : closedAt(clause, TAILS);

/** The passage cut at one place or another where it has said what matters, the longest first. */
export function shortenings(text: string, { start, end }: Span): Span[] {
	const clause = text.slice(start, end);
	if (GOES_ON.test(clause)) return [];
	const lengths = TAILS.map((tail) => closedAt(clause, [tail]).length).filter(
		(length) => length < ended(clause).length
	);
	return [...new Set(lengths)]
		.sort((a, b) => b - a)
		.map((length) => ({ start, end: start + length }));
}

function closedAt(clause: string, tails: readonly RegExp[]): string {
	const cut = ended(tails.reduce((text, pattern) => text.replace(pattern, ''), clause));
	return isOpen(cut) ? ended(clause) : cut.replace(/,(["”’])$/, '$1');
}

/** Without the stop or the comma at its end. */
const ended = (clause: string): string => clause.replace(/[\s.,;:]+$/, '');

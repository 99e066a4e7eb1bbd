import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import { REPORTING_FORMS } from '../../facts/words/reporting.ts';
import type { Substitution } from './substitutions.ts';

/** Verbs behind which "not" can be left out and the clause stays a clause. */
const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|could|can|may|must|should)$/;

/** "Lugo is not covered" without its "not"; none where the sentence says what is so instead. */
export function withoutNot(sentence: Sentence): Substitution[] {
	const { tokens, text } = sentence;
	const nots = tokens.filter((token) => /^(?:not|never|no|nor|neither)$|n[’']t$/i.test(token.text));
	const [not] = nots;
	if (!not || nots.length > 1 || not.text !== 'not' || isQuoted(sentence, not)) return [];
	const at = tokens.indexOf(not);
	if (!AUXILIARY.test(tokens[at - 1]?.text ?? '')) return [];
	// "have not said why" tells of silence, not of what is so
	if (REPORTING_FORMS.has(tokens[at + 1]?.text ?? '')) return [];
	// in a clause that hangs on another one the lost "not" makes nonsense
	const before = text.slice(0, not.start - sentence.start);
	if (/[,;]|\b(?:because|although|though|if|when|while|that|which|who|unless|so)\b/i.test(before))
		return [];
	if (
		/\b(?:but|instead|only|yet|until|any|anyone|anything|either|at all|enough|although|because)\b/.test(
			text.slice(not.end - sentence.start)
		)
	)
		return [];
	return [
		{
			changed: 'negation',
			at: { start: not.start, end: not.end },
			from: 'not',
			to: '',
			explanation: `The article says “${words(sentence, at)}”; the statement leaves out the “not”.`,
			worth: 0.6
		}
	];
}

/** "has not sunk": the verb with its "not". */
const words = ({ tokens }: Sentence, not: number): string =>
	tokens
		.slice(not - 1, not + 2)
		.map(({ text }) => text)
		.join(' ');

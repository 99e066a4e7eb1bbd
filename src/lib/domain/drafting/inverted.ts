import type { Clause } from '../facts/clause.ts';
import type { Sentence } from '../facts/sentence.ts';
import type { Token } from '../facts/tagger.ts';

/** The parts of a question made of a clause: "did", "the council", "open". */
export interface Inverted {
	auxiliary: string;
	verb: string;
}

/** Moves or makes the auxiliary: "opened" becomes "did ... open". Null when the verb's form is unclear. */
export function inverted({ tokens }: Sentence, { subject, finite, main }: Clause): Inverted | null {
	const verb = tokens[finite] as Token;
	const word = verb.text.toLowerCase();
	const between = tokens
		.slice(finite + 1, main + 1)
		.filter(({ text }) => !/^(?:also|later|then|already|still|now)$/.test(text))
		.map(({ text }) => text)
		.join(' ');
	const isAuxiliary = /^(?:is|was|are|were|will|would|can|could|may|might|must|should)$/.test(word);
	if (isAuxiliary || (/^(?:has|have|had)$/.test(word) && main > finite))
		return { auxiliary: word, verb: between };
	if (word === 'had') return { auxiliary: 'did', verb: 'have' };
	if (word === 'has') return { auxiliary: 'does', verb: 'have' };
	if (verb.pos !== 'VERB' || main > finite) return null;
	const head = tokens[subject[1] - 1]?.text ?? '';
	if (word === verb.lemma)
		return /s$|^(?:they|people|police)$/i.test(head) && word !== 'have'
			? { auxiliary: 'do', verb: verb.lemma }
			: null;
	if (/s$/.test(word) && !/ss$/.test(word)) return { auxiliary: 'does', verb: verb.lemma };
	return { auxiliary: 'did', verb: verb.lemma };
}

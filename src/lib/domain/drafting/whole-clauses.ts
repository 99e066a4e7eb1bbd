import type { Span } from '../article/article.ts';
import type { Sentence } from '../facts/sentence.ts';

/** Whether a shortened passage still has its verbs: "In a post on Monday" and "she said that the rule, which was new" have lost one. */
export function keepsItsClause({ tokens, end }: Sentence, passage: Span): boolean {
	if (passage.end === end) return true;
	const kept = tokens.filter((token) => token.end <= passage.end);
	const comma = kept.findIndex(({ text }) => text === ',');
	const opens = /^(?:ADP|SCONJ)$/.test(kept[0]?.pos ?? '');
	if (opens && comma < 0 && tokens.some(({ text }) => text === ',')) return false;
	return everyClauseHasVerb(kept.slice(opens ? comma + 1 : 0));
}

const OPENS_CLAUSE = /^(?:that|unless|if|because|although|though|while|when|whether|until)$/i;
const OPENS_RELATIVE = /^(?:which|who|whom|whose|where)$/i;

/** Whether the main clause and each clause that hangs on it has a finite verb; what stands between commas behind "which" counts for itself. */
function everyClauseHasVerb(tokens: Sentence['tokens']): boolean {
	let wantsVerb = true;
	let isInRelative = false;
	tokens.forEach(({ text }, i) => {
		const before = tokens[i - 1]?.text;
		if (OPENS_RELATIVE.test(text) && before === ',') isInRelative = true;
		else if (text === ',') isInRelative = false;
		// ", and on Mafamede ...": another clause begins
		const opensAnother =
			/^(?:and|but)$/.test(text) && before === ',' && tokens[i + 1]?.pos === 'ADP';
		if (!isInRelative && (OPENS_CLAUSE.test(text) || opensAnother)) wantsVerb = true;
		if (!isInRelative && i > 0 && isFinite(tokens, i)) wantsVerb = false;
	});
	return !wantsVerb;
}

function isFinite(tokens: Sentence['tokens'], i: number): boolean {
	const { pos = '', text = '' } = tokens[i] ?? {};
	return (
		(pos === 'AUX' || pos === 'VERB') &&
		!/ing$/.test(text) &&
		tokens[i - 1]?.text !== 'to' &&
		!isBareParticiple(tokens, i)
	);
}

/** "A mission headed by Ana Lopes", "the quake, initially put at 6.9": the participle is no verb of the sentence. */
function isBareParticiple(tokens: Sentence['tokens'], i: number): boolean {
	const before = tokens[i - 1]?.pos === 'ADV' ? tokens[i - 2] : tokens[i - 1];
	return (
		(tokens[i + 1]?.text === 'by' || before?.text === ',') &&
		/(?:ed|en|wn|ld|de|nt|ut)$/.test(tokens[i]?.text ?? '') &&
		!tokens.slice(Math.max(0, i - 3), i).some(({ pos }) => pos === 'AUX')
	);
}

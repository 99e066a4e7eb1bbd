import { isQuoted, type Sentence } from '../../facts/sentence.ts';
import type { Token } from '../../facts/tagger.ts';
import type { Substitution } from './substitutions.ts';

/**
 * Words of which the opposite is as thinkable: a wave may rise or fall, a board approve or reject.
 * Not "won" and "lost", nor "first" and "last": there the wrong one is seen at once.
 */
const EITHER_WAY =
	'increase/decrease increases/decreases increased/decreased increasing/decreasing grew/shrank ' +
	'growing/shrinking grown/shrunk risen/fallen rising/falling improved/worsened widened/narrowed ' +
	'accelerated/slowed strengthened/weakened higher/lower larger/smaller bigger/smaller faster/slower ' +
	'older/younger better/worse warmer/colder wetter/drier heavier/lighter stronger/weaker ' +
	'supported/opposed supports/opposes convicted/acquitted ' +
	'bought/sold northern/southern eastern/western ' +
	'north/south east/west';
const ONE_WAY = 'accepted/rejected banned/allowed';

/** Words that have an opposite only before these. */
const ONLY_BEFORE: Record<string, { to: string; next: RegExp }> = {
	rose: { to: 'fell', next: /^(?:by|from|sharply|slightly|steadily)$/ },
	fell: { to: 'rose', next: /^(?:by|from|sharply|slightly|steadily)$/ },
	opened: { to: 'closed', next: /^(?:on|in|at)$/ },
	closed: { to: 'opened', next: /^(?:on|in|at)$/ },
	approved: { to: 'rejected', next: /^(?:a|an|the)$/ },
	rejected: { to: 'approved', next: /^(?:a|an|the)$/ },
	agreed: { to: 'refused', next: /^to$/ },
	refused: { to: 'agreed', next: /^to$/ },
	confirmed: { to: 'denied', next: /^that$/ },
	denied: { to: 'confirmed', next: /^that$/ }
};

/** What makes another word of it: "grew up", "banned from". */
const OTHER_SENSE_AFTER = /^(?:up|from|to|into|out|off|him|her|them|it)$/;
const OTHER_SENSE_BEFORE =
	/^(?:no|not|never|too|any|much|an?|or|and|barely|hardly|scarcely|only|being|little|somewhat)$/i;

const OPPOSITES = new Map<string, string>([
	...pairs(EITHER_WAY).flatMap(([a, b]): [string, string][] => [
		[b, a],
		[a, b]
	]),
	...pairs(ONE_WAY)
]);

/** A change, a decision or a direction turned into its opposite; none where the sentence has both. */
export function opposites(sentence: Sentence): Substitution[] {
	const { tokens } = sentence;
	const words = new Set(tokens.map(({ text }) => text.toLowerCase()));
	return tokens.flatMap((token, i): Substitution[] => {
		const to = oppositeAt(tokens, i);
		if (!to || words.has(to) || isQuoted(sentence, token)) return [];
		// "increased ..., following increased attention": the other one would gainsay it
		if (tokens.filter(({ text }) => text === token.text).length > 1) return [];
		if (isGainsaid(sentence, token.text)) return [];
		const at = { start: token.start, end: token.end };
		return [{ changed: 'opposite', at, from: token.text, to, worth: 0.6 }];
	});
}

/** What else the sentence says would no longer fit: "ended ..., and will continue", "denied that it would not". */
function isGainsaid({ text }: Sentence, word: string): boolean {
	if (/^(?:strengthened|weakened|rose|fell)$/.test(word)) return /\b(?:gains?|losses)\b/.test(text);
	if (/^(?:north|south|east|west)ern$/.test(word))
		return /ern (?:end|side|edge|part|carriageway)\b/.test(text);
	if (word === 'opened') return /\bcontinu/.test(text);
	if (/^(?:confirmed|denied)$/.test(word))
		return /\b(?:not|never|no|nothing)\b|n[’']t\b/.test(text);
	if (/^(?:approved|rejected)$/.test(word))
		return /\b(?:over fears|because|suggestions?|claims?|allegations?|criticism)\b/.test(text);
	return false;
}

function oppositeAt(tokens: readonly Token[], i: number): string | null {
	const word = tokens[i]?.text ?? '';
	const [before, after] = [tokens[i - 1]?.text ?? '', tokens[i + 1]?.text ?? ''];
	if (OTHER_SENSE_BEFORE.test(before)) return null;
	const bound = ONLY_BEFORE[word];
	if (bound) return bound.next.test(after) ? bound.to : null;
	// "northern Lugo", but not a word inside a name or a compound
	if (OTHER_SENSE_AFTER.test(after) || /^[-–]/.test(after) || /[-–]$/.test(before)) return null;
	if (/^(?:north|south|east|west)$/.test(word) && after !== 'of') return null;
	return OPPOSITES.get(word) ?? null;
}

function pairs(list: string): [string, string][] {
	return list.split(' ').map((pair) => {
		const [from = '', to = ''] = pair.split('/');
		return [from, to];
	});
}

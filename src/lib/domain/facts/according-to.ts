import type { Attribution } from './attribution.ts';
import type { Sentence } from './sentence.ts';
import { isQuoted } from './sentence.ts';
import { speakerAfter } from './speakers.ts';

/** "According to the ministry, ..." and "..., according to the ministry." */
export function accordingTo(_sentences: readonly Sentence[], sentence: Sentence): Attribution[] {
	const { tokens, start, end, text } = sentence;
	const at = tokens.findIndex(
		({ text: word }, i) => /^according$/i.test(word) && tokens[i + 1]?.text === 'to'
	);
	const [according, to] = [tokens[at], tokens[at + 1]];
	if (!according || !to || isQuoted(sentence, according)) return [];
	const skip = /^the$/i.test(tokens[at + 2]?.text ?? '') ? at + 2 : at + 1;
	const speaker = speakerAfter(sentence, skip) ?? speakerAfter(sentence, at + 1);
	if (!speaker) return [];
	const head = { kind: 'according-to' as const, verb: 'according', continued: false, speaker };
	const cue = { start: according.start, end: to.end };
	if (at > 0) {
		const content = {
			start,
			end: start + text.slice(0, according.start - start).replace(/[,\s]+$/, '').length
		};
		const closes = text.slice(speaker.end - start).length < 60;
		return closes && content.end - content.start > 20 ? [{ ...head, cue, content }] : [];
	}
	const comma = tokens.findIndex((token) => token.text === ',' && token.start >= speaker.end);
	const first = tokens[comma + 1];
	if (comma < 0 || !first || first.start - speaker.end > 40) return [];
	return [
		{ ...head, cue, content: { start: first.start, end: end - (/[.!?]$/.test(text) ? 1 : 0) } }
	];
}

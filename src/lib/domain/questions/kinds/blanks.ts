import * as v from 'valibot';
import { gapsIn, MOST_GAPS } from '../gaps.ts';
import { asShown, Stem } from '../options.ts';
import type { Kind } from '../question.ts';
import { foldText, matchText, type TextMatch } from '../text-match.ts';

const Word = v.pipe(v.string(), v.trim(), v.maxLength(200));
const Content = v.object({
	stem: Stem,
	/** The text, its gaps in square brackets: see `gapsIn`. */
	text: v.pipe(v.string(), v.maxLength(4000)),
	mode: v.picklist(['typed', 'chosen']),
	/** Words to choose from that belong in no gap. */
	extra: v.pipe(v.array(Word), v.maxLength(20))
});
export type BlanksContent = v.InferOutput<typeof Content>;
export interface BlanksView {
	stem: string;
	/** The text before, between and behind the gaps. */
	parts: string[];
	/** What to choose from; null where the gaps are typed. */
	words: string[] | null;
}

const Answer = v.pipe(
	v.array(Word),
	v.maxLength(MOST_GAPS),
	v.transform((gaps) => (gaps.some(Boolean) ? gaps : null))
);

/** A text with gaps, to be filled by typing or out of a list of words. */
export const blanks: Kind<BlanksContent, string[], string[], BlanksView> = {
	id: 'blanks',
	content: Content,
	answer: Answer,
	needsKey: true,
	needsEvidence: true,
	partial: true,
	fromForm: (fields) => ({
		stem: fields.get('stem'),
		text: String(fields.get('text') ?? '').trim(),
		mode: fields.get('mode') === 'chosen' ? 'chosen' : 'typed',
		extra: String(fields.get('extra') ?? '')
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean)
	}),
	optionCount: (content) => wordsOf(content).length,
	studentView: (content, order) => ({
		stem: content.stem,
		parts: gapsIn(content.text).parts,
		words: content.mode === 'chosen' ? asShown(wordsOf(content), order) : null
	}),
	validate: ({ parts, words }, given) => {
		if (given.length !== parts.length - 1) return 'no-such-option';
		const isThere = (position: string) =>
			position === '' || (/^\d{1,2}$/.test(position) && Number(position) < (words?.length ?? 0));
		return !words || given.every(isThere) ? null : 'no-such-option';
	},
	toAnswer: (content, given, order) => {
		if (content.mode === 'typed') return given;
		const shown = asShown(wordsOf(content), order);
		return given.map((position) => (position && shown[Number(position)]) || '');
	},
	toValues: (content, answer, order) => {
		if (content.mode === 'typed') return answer;
		const shown = asShown(wordsOf(content), order);
		return answer.map((word) => (shown.includes(word) ? `${shown.indexOf(word)}` : ''));
	},
	exactly: (content, answer) =>
		gapsIn(content.text).gaps.map((gap, index) => {
			const given = answer[index] ?? '';
			return matchIn(content, gap, given) === 'near' ? '' : given;
		}),
	grade: (content, answer) => {
		const { gaps } = gapsIn(content.text);
		if (!gaps.length) return 0;
		const right = gaps.filter((gap, index) => matchIn(content, gap, answer[index]) !== 'none');
		return right.length / gaps.length;
	},
	review: (content, answer) => {
		const { gaps, parts } = gapsIn(content.text);
		return gaps.map((gap, index) => {
			const given = answer?.[index] ?? '';
			const match = matchIn(content, gap, given);
			const right = !given || match !== 'none';
			return {
				text: inPlace(parts[index], given || gap.join(' / '), parts[index + 1]),
				chosen: given !== '',
				right,
				near: match === 'near',
				feedback: '',
				...(right ? {} : { expected: gap[0] ?? '' })
			};
		});
	},
	problems: (content) => {
		const { gaps, problems } = gapsIn(content.text);
		const isShort = content.mode === 'chosen' && wordsOf(content).length < 2;
		return [
			...(content.stem ? [] : ['no-stem' as const]),
			...problems,
			...(isShort ? ['too-few-options' as const] : []),
			...(gaps.length ? [] : ['no-key' as const])
		];
	},
	toJson: ({ text, mode, extra }) => ({
		options: null,
		answer: { text, mode, gaps: gapsIn(text).gaps, extra: [...extra] }
	})
};

/** The words of the list: the best spelling of each gap and the extra ones, each once. */
function wordsOf({ mode, text, extra }: BlanksContent): string[] {
	if (mode === 'typed') return [];
	const all = [...gapsIn(text).gaps.flatMap((gap) => gap.slice(0, 1)), ...extra];
	const folded = all.map(foldText);
	return all.filter((_, index) => folded.indexOf(folded[index] ?? '') === index);
}

/** What was typed may be spelt a little differently; what was chosen is one of the words or not. */
function matchIn({ mode }: BlanksContent, gap: string[], given = ''): TextMatch {
	if (!given) return 'none';
	const match = matchText(given, gap);
	return mode === 'chosen' && match === 'near' ? 'none' : match;
}

/** "… was held in [Kyiv] on 23 February …": a gap with the words around it. */
function inPlace(before = '', filled: string, after = ''): string {
	// every second piece is the space between two words
	const lead = before.trimStart().split(/(\s+)/);
	const trail = after.trimEnd().split(/(\s+)/);
	const start = lead.length > 9 ? ['… ', ...lead.slice(-9)] : lead;
	const end = trail.length > 7 ? [...trail.slice(0, 7), ' …'] : trail;
	return `${start.join('')}[${filled}]${end.join('')}`;
}

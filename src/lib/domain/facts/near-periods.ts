import type { Span } from '../article/article.ts';
import { isQuoted, type Sentence } from './sentence.ts';

/** "Last month", "this year", "next week" with what it means on the day of publication. */
export interface NearPeriod extends Span {
	/** As the article writes it. */
	text: string;
	/** YYYY-MM for a month, YYYY for a year. */
	period: string;
}

const PERIOD = /\b(last|this|next) (month|year)\b(?![’'-])/gi;
const STEPS: Record<string, number> = { last: -1, this: 0, next: 1 };

/** The months and years of a sentence that are seen from the day of publication (YYYY-MM-DD). */
export function nearPeriodsIn(sentence: Sentence, publishedOn: string | null): NearPeriod[] {
	const [year = 0, month = 0] = (publishedOn ?? '').split('-').map(Number);
	if (!publishedOn || !year || !month) return [];
	return [...sentence.text.matchAll(PERIOD)].flatMap((match): NearPeriod[] => {
		const [text, which = '', unit = ''] = match;
		const start = sentence.start + match.index;
		const span = { start, end: start + text.length };
		if (isQuoted(sentence, span)) return [];
		const steps = STEPS[which.toLowerCase()] ?? 0;
		if (unit.toLowerCase() === 'year') return [{ ...span, text, period: String(year + steps) }];
		const months = year * 12 + (month - 1) + steps;
		const period = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
		return [{ ...span, text, period }];
	});
}

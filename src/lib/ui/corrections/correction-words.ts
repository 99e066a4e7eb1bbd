import type { Summary } from '../../domain/corrections/summary.ts';
import type { Way } from '../../domain/corrections/way.ts';
import { count } from '../words.ts';

/** What a correction was, in the list of those that were made. */
export const WAY_NAMES: Record<Way, string> = {
	regrade: 'Marked by the edited question',
	ruling: 'Said which answers are right',
	out: 'Left out for everyone',
	full: 'Full marks for everyone',
	undo: 'Took the correction before it back'
};

/** Whom a correction would change: a sentence for each group that there is. */
export function summaryText({ changed, unchanged, replaced, kept }: Summary): string[] {
	const gain = changed.filter(({ before, after }) => after.milliMarks > before.milliMarks).length;
	const lose = changed.filter(({ before, after }) => after.milliMarks < before.milliMarks).length;
	const same = changed.length - gain - lose;
	const sentences = [
		gain && `${count(gain, 'attempt gains', 'attempts gain')} marks.`,
		lose && `${count(lose, 'attempt loses', 'attempts lose')} marks.`,
		same &&
			`${count(same, 'attempt keeps its marks', 'attempts keep their marks')}, out of other points.`,
		unchanged && `${count(unchanged, 'attempt stays as it is', 'attempts stay as they are')}.`,
		replaced &&
			`${count(replaced, 'student is', 'students are')} in the middle without an answer, and will meet the corrected question.`,
		kept &&
			`${count(kept, 'student is', 'students are')} in the middle with an answer, which they keep; it will be marked as corrected.`
	];
	const said = sentences.filter((sentence) => typeof sentence === 'string');
	return said.length ? said : ['Nobody has met this question yet: it changes no marks.'];
}

import { isRight } from '../../lib/domain/drafting/ranking/judged.ts';
import { THRESHOLD } from '../../lib/domain/drafting/ranking/score.ts';
import { judgedDrafts } from './data.ts';
import { draftsOf } from './drafts-of.ts';

/** What of today's drafts the readers know, and how they judged it: a change of the engine shows here. */
export function compare(files: readonly string[]): string {
	const judged = new Map(judgedDrafts().map((row) => [row.id, row]));
	const rows = files.map((file) => {
		const { name, drafts } = draftsOf(file);
		const known = drafts.flatMap(({ id }) => judged.get(id) ?? []);
		const now = new Set(drafts.map(({ id }) => id));
		const gone = [...judged.values()].filter(
			({ article, id, isGone }) => article === name && !isGone && !now.has(id)
		);
		const passing = drafts.filter(({ candidate }) => candidate.score >= THRESHOLD);
		const passingKnown = passing.flatMap(({ id }) => judged.get(id) ?? []);
		return {
			article: name,
			drafts: drafts.length,
			known: known.length,
			knownRight: known.filter(isRight).length,
			aboveThreshold: passing.length,
			aboveThresholdKnown: passingKnown.length,
			aboveThresholdRight: passingKnown.filter(isRight).length,
			gone: gone.length,
			goneRight: gone.filter(isRight).length
		};
	});
	return JSON.stringify(rows, null, '\t');
}

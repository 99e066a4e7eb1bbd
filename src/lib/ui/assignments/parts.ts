import type { News } from '../../domain/attempts/news.ts';
import type { Closing, Todo } from '../../domain/attempts/student-desk.ts';

interface Listed {
	id: string;
	todo: Todo;
	practice: boolean;
	isExcused: boolean;
	opensAt: number;
	closing: Closing;
}
interface New {
	news: News;
	assignmentId: string | null;
}

export interface Part<A, N> {
	title: string;
	assignments: A[];
	news: N[];
}

/**
 * A student's desk from what is most urgent to what is over; parts without entries are left out.
 * Each assignment stands in the first part that takes it; what has come back is not listed again
 * among what is over.
 */
export function partsOf<A extends Listed, N extends New>(
	assignments: readonly A[],
	news: readonly N[]
): Part<A, N>[] {
	const left = new Set(assignments);
	const take = (takes: (one: A) => boolean) => {
		const taken = [...left].filter(takes);
		for (const one of taken) left.delete(one);
		return taken;
	};
	const part = (title: string, of: { assignments?: A[]; news?: N[] }): Part<A, N> => ({
		title,
		assignments: of.assignments ?? [],
		news: of.news ?? []
	});
	const isNew = new Set(news.map(({ assignmentId }) => assignmentId));
	const going = part('In the middle of', { assignments: take(({ todo }) => todo === 'go-on') });
	// whoever is excused owes nothing, and may take it all the same
	const excused = part('Excused', {
		assignments: take(({ id, isExcused }) => isExcused && !isNew.has(id))
	});
	return [
		going,
		part('Due', {
			assignments: take(({ todo, practice }) => !practice && todo === 'begin').sort(soonest)
		}),
		part('Came back', { news: news.filter((one) => one.news !== 'changed') }),
		part('Changed', { news: news.filter((one) => one.news === 'changed') }),
		part('To come', {
			assignments: take(({ todo }) => todo === 'wait').sort((a, b) => a.opensAt - b.opensAt)
		}),
		part('Practice', {
			assignments: take(({ todo, practice }) => practice && (todo === 'begin' || todo === 'again'))
		}),
		excused,
		part('Handed in or closed', { assignments: take(({ id }) => !isNew.has(id)) })
	].filter((one) => one.assignments.length + one.news.length > 0);
}

/** What closes first comes first, what stays open last. */
const soonest = (a: Listed, b: Listed) => (a.closing.at ?? Infinity) - (b.closing.at ?? Infinity);

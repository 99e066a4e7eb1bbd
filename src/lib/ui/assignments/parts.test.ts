import { expect, it } from 'vitest';
import type { Todo } from '../../domain/attempts/student-desk.ts';
import { partsOf } from './parts.ts';

const one = (id: string, todo: Todo, at: number | null = null, practice = false, opensAt = 0) => ({
	...{ id, todo, practice, opensAt, isExcused: false },
	closing: { at, isLate: false, isOver: false }
});

it('goes from what is most urgent to what is over, and lists nothing twice', () => {
	const parts = partsOf(
		[
			one('over', 'done'),
			one('never closes', 'begin'),
			one('next week', 'begin', 700),
			one('tomorrow', 'begin', 100),
			one('later', 'wait', null, false, 2),
			one('soon', 'wait', null, false, 1),
			one('running', 'go-on', 100),
			one('running practice', 'go-on', null, true),
			one('drill', 'again', null, true),
			one('marked', 'done'),
			one('missed', 'missed'),
			{ ...one('spared', 'begin', 50), isExcused: true },
			{ ...one('spared and running', 'go-on'), isExcused: true }
		],
		[
			{ news: 'changed' as const, assignmentId: null },
			{ news: 'marked' as const, assignmentId: 'marked' }
		]
	);
	expect(
		parts.map(({ title, assignments, news }) => [
			title,
			...assignments.map(({ id }) => id),
			...news
		])
	).toEqual([
		['In the middle of', 'running', 'running practice', 'spared and running'],
		['Due', 'tomorrow', 'next week', 'never closes'],
		['Came back', { news: 'marked', assignmentId: 'marked' }],
		['Changed', { news: 'changed', assignmentId: null }],
		['To come', 'soon', 'later'],
		['Practice', 'drill'],
		['Excused', 'spared'],
		['Handed in or closed', 'over', 'missed']
	]);
	expect(partsOf([], [])).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import type { AuthoredQuestion } from '../questions/authored.ts';
import { pageOf, queueOf, type Reason } from './groups.ts';

const RIVER = {
	kind: 'text',
	content: { stem: 'Which river?', accept: ['Silverwater'] }
} as AuthoredQuestion;
const OPTIONS = {
	kind: 'multiple',
	content: {
		stem: 'Which?',
		options: ['a', 'b', 'c'].map((id) => ({ id, text: id, feedback: '' })),
		keys: ['a']
	}
} as AuthoredQuestion;

type Row = [reason: Reason, version: string, answer: unknown, students: number, since: number];
const waiting = (rows: Row[]) =>
	rows.map(([reason, versionId, answer, students, since]) => ({
		...{ reason, versionId, answer, students, since },
		question: versionId === 'river' ? RIVER : OPTIONS
	}));
const shown = (queue: ReturnType<typeof queueOf>) =>
	queue.map(({ versionId, groups }) => [
		versionId,
		...groups.map(({ reason, students, all }) => `${reason} ${students}/${all.length}`)
	]);

describe('what waits', () => {
	test.each<[string, Row[], unknown]>([
		['nothing', [], []],
		[
			'case, spaces and quotes make no other answer',
			[
				['near', 'river', 'silverwatre', 3, 1],
				['near', 'river', ' Silver\u00a0watre', 1, 2],
				['near', 'river', 'SILVERWATRE ', 4, 3]
			],
			[['river', 'near 7/2', 'near 1/1']]
		],
		[
			'an order in which options were ticked makes no other answer',
			[
				['disputed', 'options', ['a', 'b'], 1, 1],
				['disputed', 'options', ['b', 'a'], 1, 2]
			],
			[['options', 'disputed 2/2']]
		],
		[
			'of one question, disputes come first; each reason is decided for itself',
			[
				['unmarked', 'river', 'silverwatre', 9, 9],
				['near', 'river', 'silverwatre', 7, 2],
				['disputed', 'river', 'silverwatre', 1, 1]
			],
			[['river', 'disputed 1/1', 'near 7/1', 'unmarked 9/1']]
		],
		[
			'the question with the newest comes first',
			[
				['near', 'river', 'silverwatre', 7, 1],
				['disputed', 'options', ['a'], 1, 2]
			],
			[
				['options', 'disputed 1/1'],
				['river', 'near 7/1']
			]
		]
	])('%s', (_, rows, wanted) => {
		expect(shown(queueOf(waiting(rows)))).toEqual(wanted);
	});
});

test.each([
	[0, 2, ['near 3/1', 'near 2/1']],
	[2, 2, ['near 1/1', 'disputed 1/1']],
	[3, 2, ['disputed 1/1']],
	[4, 2, []]
])('from %d, %d groups', (from, most, wanted) => {
	const queue = queueOf(
		waiting([
			['near', 'river', 'silverwatr', 3, 9],
			['near', 'river', 'silverwatre', 2, 9],
			['near', 'river', 'silverwatel', 1, 9],
			['disputed', 'options', ['a'], 1, 1]
		])
	);
	expect(shown(pageOf(queue, from, most)).flatMap(([, ...groups]) => groups)).toEqual(wanted);
});

import { expect, it } from 'vitest';
import { boardOf } from './small-board.ts';

const row = (nickname: string, milliPercent: number, mine = false) => ({
	nickname,
	milliPercent,
	mine
});
const asText = (scores: ReturnType<typeof row>[]) =>
	boardOf(scores).rows.map(({ rank, nickname, mine }) => `${rank} ${nickname}${mine ? '!' : ''}`);

it('ranks the best first, ties alike and by name', () => {
	expect(
		asText([row('Wren', 50), row('Otter', 80, true), row('Lynx', 80), row('Hare', 90)])
	).toEqual(['1 Hare', '2 Lynx', '2 Otter!', '4 Wren']);
	expect(boardOf([])).toEqual({ rows: [], players: 0 });
});

it('shows of a large class the best ten and who is near', () => {
	const many = Array.from({ length: 30 }, (_, i) => row(`N${10 + i}`, 1000 - i, i === 20));
	expect(asText(many).slice(9)).toEqual([
		'10 N19',
		'19 N28',
		'20 N29',
		'21 N30!',
		'22 N31',
		'23 N32'
	]);
	expect(boardOf(many).players).toBe(30);
});

import { expect, it } from 'vitest';
import { forgivePasscodes, giveTryBack, takeTry } from './passcode-limits.ts';

const tries = (student: string, number: number) =>
	Promise.all(Array.from({ length: number }, () => takeTry(student)));
const granted = (taken: boolean[]) => taken.filter(Boolean).length;

it('grants ten tries, also at the same moment, and the neighbour theirs', async () => {
	expect(granted(await tries('ann', 15))).toBe(10);
	expect(await takeTry('ben')).toBe(true);
	await forgivePasscodes('ann');
	expect(await takeTry('ann')).toBe(true);
});

it('grants 40 wrong ones a day, however often a right one comes between', async () => {
	let all = 0;
	for (let round = 0; round < 8; round++) {
		all += granted(await tries('cora', 9));
		if (!(await takeTry('cora'))) break;
		await giveTryBack('cora');
	}
	expect(all).toBe(40);
	await forgivePasscodes('cora');
	expect(await takeTry('cora')).toBe(true);
});

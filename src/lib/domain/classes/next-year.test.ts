import { expect, it } from 'vitest';
import { nextYearsName } from './next-year.ts';

it.each([
	['Class 7a', 'Class 8a'],
	['9B', '10B'],
	['Year 12', 'Year 13'],
	['Year 13', 'Year 13'],
	['History 2025/26', 'History 2026/27'],
	['8a 2025-2026', '8a 2026-2027'],
	['History 1999/00', 'History 1999/00'],
	['2099/00', '2100/01'],
	['Room 204', 'Room 204'],
	['Group 2, 8a', 'Group 2, 8a'],
	['Debate club', 'Debate club'],
	['', '']
])('%j is %j in the next year', (name, next) => {
	expect(nextYearsName(name)).toBe(next);
});

import { expect, test } from 'vitest';
import { dayText } from './fact-words.ts';

test.each([
	['2024-03-04', '4 March 2024'],
	['2024-03', 'March 2024'],
	['2024', '2024']
])('%s', (day, text) => expect(dayText(day)).toBe(text));

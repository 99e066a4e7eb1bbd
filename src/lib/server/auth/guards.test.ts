import { expect, it } from 'vitest';
import { safePath } from './guards.ts';

it.each([
	['/desk/quizzes/1', '/desk/quizzes/1'],
	['/', '/'],
	['//evil.example', '/desk'],
	['/\\evil.example', '/desk'],
	['https://evil.example', '/desk'],
	['javascript:alert(1)', '/desk'],
	['/a\nb', '/desk'],
	['', '/desk'],
	[null, '/desk']
])('after logging in, %j leads to %s', (to, path) => {
	expect(safePath(to)).toBe(path);
});

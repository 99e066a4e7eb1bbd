import { expect, it } from 'vitest';
import { countPlaywright, countVitest } from './stages.mjs';

it('counts a test file that does not load as a failure', () => {
	const report = {
		numPassedTests: 3,
		numFailedTests: 1,
		numPendingTests: 1,
		numTodoTests: 0,
		testResults: [
			{ status: 'failed', assertionResults: [] },
			{ status: 'failed', assertionResults: [{}, {}] },
			{ status: 'passed', assertionResults: [{}] }
		]
	};
	expect(countVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 1 });
});

it('counts a flaky test and a broken set-up as failures', () => {
	const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
	expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

import { expect, test } from 'vitest';
import { gapsIn } from './gaps.ts';

test('gaps with their spellings, and what stands around them', () => {
	expect(gapsIn('It was held in [Kyiv| Kiev ] on [23 February].')).toEqual({
		parts: ['It was held in ', ' on ', '.'],
		gaps: [['Kyiv', 'Kiev'], ['23 February']],
		problems: []
	});
	expect(gapsIn('[A][B|]')).toEqual({ parts: ['', '', ''], gaps: [['A'], ['B']], problems: [] });
});

test.each([
	['', ['no-gap']],
	['No gap.', ['no-gap']],
	['An [open one', ['open-gap', 'no-gap']],
	['A closed] one and [a gap]', ['open-gap']],
	['[a gap] and [an open one', ['open-gap']],
	['An [ ] empty one', ['empty-gap']],
	['Only [|] bars', ['empty-gap']],
	['One [in [another] gap]', ['nested-gap']],
	['[a] '.repeat(11), ['too-many-gaps']]
])('%j: %j', (text, problems) => {
	const { parts, gaps, problems: found } = gapsIn(text);
	expect(found).toEqual(problems);
	expect(parts).toHaveLength(gaps.length + 1);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from './article.ts';
import { changesOf, compareTexts } from './compare.ts';
import { findAgain } from './find-again.ts';

/** A text whose paragraphs are all body, but for those that begin with #. */
function read(text: string) {
	const blocks: Block[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		const end = start + line.length;
		if (line) blocks.push({ start, end, kind: line.startsWith('#') ? 'caption' : 'body' });
		start = end + 1;
	}
	return { text, blocks };
}

/** What became of the words between the brackets, in the same way. */
function fateOf(before: string, after: string): string {
	const start = before.indexOf('[');
	const end = before.indexOf(']') - 1;
	const text = before.replace(/[[\]]/g, '');
	const passage = { start, end, quote: text.slice(start, end) };
	const found = findAgain(compareTexts(read(text), read(after)), passage);
	if (found.fate === 'vanished') return 'vanished';
	const at = found.fate === 'unchanged' ? found.at : found.near;
	const marked = `${after.slice(0, at.start)}[${after.slice(at.start, at.end)}]${after.slice(at.end)}`;
	return `${found.fate}: ${marked}`;
}

test.each([
	[
		'nothing changed',
		'A. [The bridge is new.] B.',
		'A. The bridge is new. B.',
		'unchanged: A. [The bridge is new.] B.'
	],
	[
		'it moved',
		'[The bridge is new.] It opened.',
		'Well. It opened. The bridge is new.',
		'unchanged: Well. It opened. [The bridge is new.]'
	],
	[
		'a figure changed',
		'Rain fell. [The bridge cost 58 million euros.]',
		'Rain fell. The bridge cost 61 million euros.',
		'changed: Rain fell. [The bridge cost 61 million euros.]'
	],
	[
		'it is gone',
		'A man came. [The bridge cost 58 million.]',
		'A man came. Nobody knows why.',
		'vanished'
	],
	[
		'it is gone, and another that stayed is like it',
		'The council met on Monday. [The council met on Tuesday.]',
		'The council met on Monday.',
		'vanished'
	],
	[
		'it stands twice, told by what stands before',
		'One cat. It ran. Two dogs. [It ran.]',
		'One cat. It ran. Three birds. Two dogs. It ran.',
		'unchanged: One cat. It ran. Three birds. Two dogs. [It ran.]'
	],
	[
		'it stands twice, told by what stands behind',
		'[It ran.] Two dogs. It ran. Ten.',
		'No. It ran. Two dogs. It ran. Ten.',
		'unchanged: No. [It ran.] Two dogs. It ran. Ten.'
	],
	[
		'a part of a sentence that was rewritten a little',
		'The mayor said [the bridge was dear] on Monday.',
		'The old mayor said the bridge was dear on Monday.',
		'unchanged: The old mayor said [the bridge was dear] on Monday.'
	],
	[
		'a part that stands in quite another sentence',
		'On Monday [Lindqvist said] the bridge would open.',
		'Rain fell on Sunday, a thing that Lindqvist said never happens.',
		'vanished'
	],
	[
		'a part that is now within a longer word',
		'They [cut] the ribbon on Monday.',
		'They are cutting the ribbon on Monday.',
		'changed: [They are cutting the ribbon on Monday.]'
	],
	[
		'two sentences, one rewritten',
		'Rain fell. [It rained all day. Nobody came to see it.]',
		'Rain fell. It rained all night. Nobody came to see it.',
		'changed: Rain fell. [It rained all night. Nobody came to see it.]'
	],
	[
		'it is only a caption now',
		'[The bridge is new.] It opened.',
		'It opened.\n# The bridge is new.',
		'vanished'
	],
	[
		'it was a caption, and still is',
		'It opened.\n# [The bridge is new.]',
		'So. It opened.\n# The bridge is new.',
		'unchanged: So. It opened.\n# [The bridge is new.]'
	],
	[
		'emoji before it',
		'😀 A. [The café is new.]',
		'😀😀 A. The café is new.',
		'unchanged: 😀😀 A. [The café is new.]'
	],
	[
		'a letter gets an accent',
		'They saw a [cafe] on Monday.',
		'They saw a cafe\u0301s on Monday.',
		'changed: [They saw a cafe\u0301s on Monday.]'
	],
	[
		'an emoji gets another skin',
		'She wrote 👍[👍] on Monday.',
		'She wrote 👍👍🏽 on Monday.',
		'unchanged: She wrote [👍]👍🏽 on Monday.'
	]
])('%s', (_, before, after, fate) => expect(fateOf(before, after)).toBe(fate));

test('what changed is told sentence by sentence, with the one before it that stayed', () => {
	const comparison = compareTexts(
		read('One came. All of the two went. Three stood. Snow lay there. It was dry.\nFour sat.'),
		read(
			'One came. All of the two ran. Three stood. Rain fell. It was very dry.\nFour sat. Five lay.'
		)
	);
	expect(changesOf(comparison)).toEqual([
		{ behind: 'One came.', gone: 'All of the two went.', come: 'All of the two ran.' },
		{ behind: 'Three stood.', gone: '', come: 'Rain fell.' },
		{ behind: '', gone: 'Snow lay there.', come: '' },
		{ behind: '', gone: 'It was dry.', come: 'It was very dry.' },
		{ behind: 'Four sat.', gone: '', come: 'Five lay.' }
	]);
});

describe('any two texts', () => {
	const sentence = fc
		.array(fc.constantFrom('bridge', 'café', '😀', 'e\u0301t', 'Ada', '40', 'is', '👩‍🚀'), {
			minLength: 1,
			maxLength: 5
		})
		.map((words) => `The ${words.join(' ')}.`.normalize('NFC'));
	const text = fc
		.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
		.map((paragraphs) => read(paragraphs.map((all) => all.join(' ')).join('\n')));

	test('what is found again says the very words, and what is suggested is a sentence', () => {
		fc.assert(
			fc.property(text, text, fc.nat(), (before, after, pick) => {
				const comparison = compareTexts(before, after);
				const { sentences } = comparison.before;
				const chosen = sentences[pick % sentences.length];
				if (!chosen) return;
				const { start, end, text: quote } = chosen;
				const found = findAgain(comparison, { start, end, quote });
				if (found.fate === 'unchanged')
					expect(after.text.slice(found.at.start, found.at.end)).toBe(quote);
				else expect(comparison.after.sentences.map((one) => one.text)).not.toContain(quote);
				if (found.fate === 'changed')
					expect(comparison.after.sentences).toContainEqual(expect.objectContaining(found.near));
			})
		);
	});
	test('equal texts change nothing and move nothing', () => {
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(), (before, one, other) => {
				const comparison = compareTexts(before, before);
				expect(changesOf(comparison)).toEqual([]);
				const all = comparison.before.sentences;
				const chosen = all[one % all.length];
				if (!chosen) return;
				const { start, end, text: quote } = chosen;
				const at = { start, end };
				expect(findAgain(comparison, { ...at, quote })).toEqual({ fate: 'unchanged', at });
				// whatever offsets were sent: never words that are not there
				const wild = findAgain(comparison, { start: other, end: other + quote.length, quote });
				expect(wild.fate).toBe('unchanged');
			})
		);
	});
});

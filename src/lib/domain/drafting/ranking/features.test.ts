import { expect, test } from 'vitest';
import { materialOf } from '../../../server/drafting/material-of.ts';
import { FORMS } from '../forms/index.ts';
import { featuresOf } from './features.ts';

const TEXT = `Mayor Tom Roe and the engineer Pia Berg met Eva Lund, a nurse, at the old harbour of Lugo.
The bridge carries about 38,000 people a day, and inspectors found 212 cracked bolts in January.
Ana Lopes, who leads the council of Lugo, said that the harbour bridge would close for fourteen months.
`;
const material = materialOf(TEXT);
const drafts = material.sentences.flatMap((sentence) =>
	FORMS.flatMap((form) => form(material, sentence))
);

test('are numbers from 0 to 1 with names that hold no word of the article', () => {
	expect(drafts.length).toBeGreaterThan(3);
	for (const draft of drafts)
		for (const [name, value] of Object.entries(featuresOf(material, draft))) {
			expect(value).toBeGreaterThan(0);
			expect(value).toBeLessThanOrEqual(1);
			expect(name).not.toMatch(/Lugo|Lopes|bridge|38,000|212/);
		}
});

test('tell form and variant, and where the options come from', () => {
	const draft = drafts.find(({ form }) => form === 'who-said');
	expect(draft && featuresOf(material, draft)).toMatchObject({
		'form who-said': 1,
		'variant who-said indirect': 1
	});
	const name = drafts.find(({ form }) => form === 'cloze');
	expect(name && featuresOf(material, name)).toMatchObject({
		'is a blank': 1,
		'options of the article': 1
	});
});

test('tell what the stem leans on', () => {
	const told = materialOf(`A tunnel links both towns.\nThe tunnel was closed for 45 days in Lugo.`);
	const [draft] = told.sentences.flatMap((sentence) =>
		FORMS.flatMap((form) => form(told, sentence))
	);
	expect(draft && featuresOf(told, draft)).toMatchObject({ 'leans on the article': 0.5 });
});

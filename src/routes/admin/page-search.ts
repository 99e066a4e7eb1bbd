import * as v from 'valibot';

/** What the address of a list says: words to find, and which page; what makes no sense is left out. */
export const PageSearch = v.object({
	q: v.fallback(
		v.pipe(
			v.string(),
			v.transform((text) => text.replaceAll('\0', '').slice(0, 200).trim())
		),
		''
	),
	page: v.fallback(
		v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(100_000)),
		1
	)
});

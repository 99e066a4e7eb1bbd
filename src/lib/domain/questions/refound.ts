import { compareTexts, type Text } from '../article/compare.ts';
import { findAgain } from '../article/find-again.ts';
import type { AnchoredEvidence } from './authored.ts';
import { readRef, refOf, type EvidenceRef, type QuotedArticle } from './evidence-ref.ts';
import type { Fields } from './question.ts';

/** An article with the text that a page still showed; null where nobody knows it any more. */
export interface ChangedArticle {
	now: QuotedArticle;
	seen: Text | null;
}

/** Fields whose values may be passages, and those that count sentences. */
const PLACES = ['evidence', 'key'];
const NUMBERS = ['from', 'to'];

/**
 * A form whose passages are places in texts that have changed since, with those passages where they
 * stand now. `lost` are the words of those that stand nowhere; `stored` is what the question rests
 * on: a sentence that it keeps with a date stays ticked. Null when the form says nothing about the
 * changed articles.
 */
export function refound(
	fields: Fields,
	changed: readonly ChangedArticle[],
	stored: readonly AnchoredEvidence[]
): { fields: Fields; lost: string[] } | null {
	const lost = new Set<string>();
	let isTouched = changed.length > 0 && NUMBERS.some((name) => fields.get(name));
	const again = (ref: FormDataEntryValue): FormDataEntryValue[] => {
		const article = changed.find(({ now }) => isPlaceIn(now.id, ref));
		if (!article) return [ref];
		isTouched = true;
		const found = placeNow(article, ref);
		if (found === null) return [];
		if ('at' in found) return [refOf(found.at)];
		const kept = stored.find(({ until, quote }) => until && quote === found.gone);
		if (!kept) lost.add(found.gone);
		return kept ? [refOf(kept)] : [];
	};
	const places = new Map(PLACES.map((name) => [name, fields.getAll(name).flatMap(again)]));
	if (!isTouched) return null;
	const getAll = (name: string) => places.get(name) ?? fields.getAll(name);
	return { fields: { getAll, get: (name) => getAll(name)[0] ?? null }, lost: [...lost] };
}

/** What is dated says itself that it stands there no more. */
const isPlaceIn = (articleId: string, ref: unknown) =>
	typeof ref === 'string' && ref.startsWith(`${articleId}:`) && !ref.includes('@');

/** Where the passage stands now, or the words that do not; null for no passage of the old text. */
function placeNow(
	{ now, seen }: ChangedArticle,
	ref: unknown
): { at: EvidenceRef } | { gone: string } | null {
	const place = seen && readRef(ref, [{ ...now, ...seen }]);
	if (!place) return null;
	const quote = seen.text.slice(place.start, place.end);
	const fate = findAgain(compareTexts(seen, now), { ...place, quote });
	return fate.fate === 'unchanged' ? { at: { articleId: now.id, ...fate.at } } : { gone: quote };
}

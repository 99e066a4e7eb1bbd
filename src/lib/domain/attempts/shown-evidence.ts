import type { AnchoredEvidence } from '../questions/authored.ts';
import { placeIn } from '../questions/place.ts';

/** The sentence an answer rests on, and what stands around it where the article may be shown. */
export interface ShownEvidence {
	articleId: string;
	quote: string;
	/** ISO date until which the article read so; null where it still does. */
	until: string | null;
	/** Where it stands in the text that may be shown; null where it does not. */
	place: ReturnType<typeof placeIn>;
	/** The text that may be shown is older than the sentence. */
	isNewer: boolean;
	before: string;
	after: string;
}

/** An article that may be shown in full. */
export interface Readable {
	articleId: string;
	text: string;
	/** Its paragraphs, as offsets into the text. */
	blocks: readonly { start: number; end: number }[];
}

/** The sentence as it is shown beside these articles: words and place always belong together. */
export function shownEvidence(
	evidence: AnchoredEvidence,
	readable: readonly Readable[]
): ShownEvidence {
	const { articleId, quote, until = null } = evidence;
	const { text, blocks } = readable.find((one) => one.articleId === articleId) ?? NOTHING;
	const place = placeIn(text, evidence);
	const around = place && blocks.find(({ start, end }) => start <= place.start && place.end <= end);
	return {
		articleId,
		quote,
		until,
		place,
		isNewer: text !== '' && !place && !until,
		before: around ? text.slice(around.start, place.start) : '',
		after: around ? text.slice(place.end, around.end) : ''
	};
}

const NOTHING: Pick<Readable, 'text' | 'blocks'> = { text: '', blocks: [] };

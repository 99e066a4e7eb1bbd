import type { Place } from '../../domain/questions/place.ts';
import type { Card } from './card.ts';

/** What the teacher points at: a card lights up its sentences, a sentence lights up its cards. */
export class Pointing {
	card = $state<string | null>(null);
	place = $state<Place | null>(null);
	/** The passage the teacher has picked to ask about: a sentence or selected text. */
	picked = $state<Place | null>(null);

	/** Pointing at a sentence lights the cards that rest on it; else the one card that is pointed at. */
	lights(card: Card): boolean {
		return this.place ? restsOn(card, this.place) : this.card === card.id;
	}
}

export const restsOn = ({ places }: Card, { articleId, start, end }: Place): boolean =>
	places.some(
		(passage) => passage.articleId === articleId && passage.start < end && passage.end > start
	);

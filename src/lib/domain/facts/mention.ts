import type { Span } from '../article/article.ts';
import type { Gender } from './lexicon.ts';

export type EntityType = 'person' | 'organisation' | 'place';
/** `people` is a word for a people ("Danish"); `other` is a name of which the type is not known. */
export type MentionType = EntityType | 'people' | 'other';

/** A name in a sentence. */
export interface Mention extends Span {
	text: string;
	type: MentionType;
	/** How sure the type is: 3 known, 2 by its form or role, 1 guessed. */
	certainty: 1 | 2 | 3;
	/** The title before a person's name, with its place: "Foreign Minister". */
	role: (Span & { text: string }) | null;
	/** What an apposition tells: "Ana Lopes, a woman of 40". */
	gender: Gender | null;
	/** Range of tokens in the sentence, end exclusive, without the role. */
	from: number;
	to: number;
	entity: Entity | null;
}

/** Someone or something that the article names, under all its names. */
export interface Entity {
	id: number;
	type: EntityType;
	/** The fullest name. */
	name: string;
	aliases: Set<string>;
	gender: Gender | null;
	roles: string[];
	mentions: number;
	/** The index of the sentence that names it first. */
	first: number;
	certainty: 1 | 2 | 3;
	/** Whether the article lets it speak. */
	speaks: boolean;
}

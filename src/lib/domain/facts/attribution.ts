import type { Span } from '../article/article.ts';
import type { Entity } from './mention.ts';

/** Who says something: a person or an organisation of the article, or a group such as "Danish officials". */
export interface Speaker extends Span {
	/** As an answer option: the fullest name, or the group as written. */
	label: string;
	kind: 'person' | 'organisation' | 'group';
	entity: Entity | null;
}

/** A statement that the article puts into someone's mouth. */
export interface Attribution {
	/** `direct` is a quotation, `indirect` reported speech, `according-to` names its source so. */
	kind: 'direct' | 'indirect' | 'according-to';
	/** The base form of the verb; "according" for `according-to`. */
	verb: string;
	/** The verb or the words "according to". */
	cue: Span;
	/** What is said; for `direct` the quotation without its marks. */
	content: Span;
	speaker: Speaker;
	/** A quotation that goes on from the sentence before, where its speaker is named. */
	continued: boolean;
}

import {
	draftQuestions,
	type DraftableArticle,
	type DraftingOptions,
	type DraftingTools
} from '../../domain/drafting/draft.ts';
import { loadLexicon } from './lexicon.ts';
import { loadTagger } from './tagger.ts';

let tools: DraftingTools | null = null;

/** Loads the tagger and the lexicon at the first call (about 0.3 s) and keeps them. */
export const draftingTools = (): DraftingTools =>
	(tools ??= { tagger: loadTagger(), lexicon: loadLexicon() });

/** Drafts in this thread. The server calls `draftArticle` instead, which does not block. */
export const draftHere = (article: DraftableArticle, options: DraftingOptions) =>
	draftQuestions(article, draftingTools(), options);

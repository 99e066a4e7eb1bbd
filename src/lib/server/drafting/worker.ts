import { parentPort } from 'node:worker_threads';
import type { DraftableArticle, DraftingOptions } from '../../domain/drafting/draft.ts';
import type { DraftQuestion } from '../../domain/drafting/draft-question.ts';
import { factSheet, type FactSheet } from '../../domain/facts/fact-sheet.ts';
import { readFacts } from '../../domain/facts/read-facts.ts';
import { draftHere, draftingTools } from './engine.ts';

/** What the worker is asked: drafts, or without `options` the facts. */
export interface DraftingRequest {
	id: number;
	article: DraftableArticle;
	options: DraftingOptions | null;
}
export type DraftingReply =
	| { id: number; drafts: DraftQuestion[] }
	| { id: number; sheet: FactSheet }
	| { id: number; error: string };

draftingTools();
parentPort?.on('message', (request: DraftingRequest) => {
	parentPort?.postMessage(reply(request));
});

function reply({ id, article, options }: DraftingRequest): DraftingReply {
	try {
		if (!options) {
			const { tagger, lexicon } = draftingTools();
			const facts = readFacts(article, tagger, lexicon);
			return { id, sheet: factSheet(facts, article.publishedOn, lexicon) };
		}
		const { offered, more } = draftHere(article, options);
		return { id, drafts: [...offered, ...more] };
	} catch (error) {
		return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

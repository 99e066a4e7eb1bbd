import { parentPort } from 'node:worker_threads';
import type { DraftableArticle, DraftingOptions } from '../../domain/drafting/draft.ts';
import type { DraftQuestion } from '../../domain/drafting/draft-question.ts';
import { draftHere, draftingTools } from './engine.ts';

/** What the worker is asked, and what it answers. */
export interface DraftingRequest {
	id: number;
	article: DraftableArticle;
	options: DraftingOptions;
}
export type DraftingReply = { id: number; drafts: DraftQuestion[] } | { id: number; error: string };

draftingTools();
parentPort?.on('message', ({ id, article, options }: DraftingRequest) => {
	parentPort?.postMessage(reply(id, article, options));
});

function reply(id: number, article: DraftableArticle, options: DraftingOptions): DraftingReply {
	try {
		const { offered, more } = draftHere(article, options);
		return { id, drafts: [...offered, ...more] };
	} catch (error) {
		return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

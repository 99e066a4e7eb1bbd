import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DraftableArticle, DraftingOptions } from '../../domain/drafting/draft.ts';
import type { DraftQuestion } from '../../domain/drafting/draft-question.ts';
import { settings } from '../settings.ts';
import type { DraftingReply, DraftingRequest } from './worker.ts';

export type DraftingResult =
	{ ok: true; drafts: DraftQuestion[] } | { ok: false; reason: 'timeout' | 'failed' };

/** The worker as `scripts/build-node.mjs` bundles it; Kit's own build leaves workers out. */
const workerFile = () => resolve(settings.nodeDir(), 'draft-worker.js');
const TIME_LIMIT_MS = 5000;
/** Loading the language model is no fault of the article. */
const LOADING_MS = 5000;

/**
 * A worker thread that drafts one article after another. It is started at the first request, and
 * ended and started anew after a fault or when an article takes too long.
 */
export function createDrafter(file: () => string = workerFile, timeLimitMs = TIME_LIMIT_MS) {
	let worker: Worker | null = null;
	let lastId = 0;
	let queue: Promise<unknown> = Promise.resolve();

	async function end(): Promise<void> {
		const ending = worker;
		worker = null;
		await ending?.terminate();
	}

	function ask(article: DraftableArticle, options: DraftingOptions): Promise<DraftingResult> {
		return new Promise((done) => {
			const isNew = worker === null;
			const thread = (worker ??= new Worker(file()));
			thread.unref();
			const id = ++lastId;
			const finish = (result: DraftingResult) => {
				clearTimeout(timer);
				thread.off('message', onReply).off('error', onFault).off('exit', onFault);
				if (!result.ok) void end();
				done(result);
			};
			const onReply = (reply: DraftingReply) => {
				if (reply.id !== id) return;
				finish(
					'drafts' in reply ? { ok: true, drafts: reply.drafts } : { ok: false, reason: 'failed' }
				);
			};
			const onFault = () => finish({ ok: false, reason: 'failed' });
			const timer = setTimeout(
				() => finish({ ok: false, reason: 'timeout' }),
				timeLimitMs + (isNew ? LOADING_MS : 0)
			);
			thread.on('message', onReply).on('error', onFault).on('exit', onFault);
			thread.postMessage({ id, article: plain(article), options } satisfies DraftingRequest);
		});
	}

	return {
		/** Drafts from an article; never throws, and answers within the time limit once its turn has come. */
		draft(article: DraftableArticle, options: DraftingOptions): Promise<DraftingResult> {
			const result = queue
				.then(() => ask(article, options))
				.catch((): DraftingResult => ({ ok: false, reason: 'failed' }));
			queue = result;
			return result;
		},
		end
	};
}

/** Only what the engine needs: the message is copied between threads. */
const plain = ({ id, text, title, blocks, publishedOn }: DraftableArticle): DraftableArticle => ({
	id,
	text,
	title,
	publishedOn,
	blocks: blocks.map(({ start, end, kind }) => ({ start, end, kind }))
});

const drafter = createDrafter();

/** Drafts questions from an article in the server's one drafting thread. */
export const draftArticle = (
	article: DraftableArticle,
	options: DraftingOptions
): Promise<DraftingResult> => drafter.draft(article, options);

/** Ends the drafting thread, if there is one: when the server stops. */
export const stopDrafting = (): Promise<void> => drafter.end();

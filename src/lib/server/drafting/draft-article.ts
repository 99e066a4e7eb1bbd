import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DraftableArticle, DraftingOptions } from '../../domain/drafting/draft.ts';
import type { DraftQuestion } from '../../domain/drafting/draft-question.ts';
import type { FactSheet } from '../../domain/facts/fact-sheet.ts';
import { settings } from '../settings.ts';
import type { DraftingReply, DraftingRequest } from './worker.ts';

type Failure = { ok: false; reason: 'timeout' | 'failed' };
export type DraftingResult = { ok: true; drafts: DraftQuestion[] } | Failure;
export type FactsResult = { ok: true; sheet: FactSheet } | Failure;
/** The worker's answer to either. */
type Answer = { ok: true; reply: Exclude<DraftingReply, { error: string }> } | Failure;

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

	function ask(article: DraftableArticle, options: DraftingOptions | null): Promise<Answer> {
		return new Promise((done) => {
			const isNew = worker === null;
			const thread = (worker ??= new Worker(file()));
			thread.unref();
			const id = ++lastId;
			const finish = (result: Answer) => {
				clearTimeout(timer);
				thread.off('message', onReply).off('error', onFault).off('exit', onFault);
				if (!result.ok) void end();
				done(result);
			};
			const onReply = (reply: DraftingReply) => {
				if (reply.id !== id) return;
				finish('error' in reply ? { ok: false, reason: 'failed' } : { ok: true, reply });
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

	/** One after another, each within the time limit once its turn has come. */
	function inTurn(article: DraftableArticle, options: DraftingOptions | null): Promise<Answer> {
		const result = queue
			.then(() => ask(article, options))
			.catch((): Answer => ({ ok: false, reason: 'failed' }));
		queue = result;
		return result;
	}

	return {
		/** Drafts from an article; never throws. */
		async draft(article: DraftableArticle, options: DraftingOptions): Promise<DraftingResult> {
			const answer = await inTurn(article, options);
			if (!answer.ok) return answer;
			return 'drafts' in answer.reply ? { ok: true, drafts: answer.reply.drafts } : FAILED;
		},
		/** The facts of an article; never throws. */
		async facts(article: DraftableArticle): Promise<FactsResult> {
			const answer = await inTurn(article, null);
			if (!answer.ok) return answer;
			return 'sheet' in answer.reply ? { ok: true, sheet: answer.reply.sheet } : FAILED;
		},
		end
	};
}

const FAILED: Failure = { ok: false, reason: 'failed' };

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

/** Reads the facts of an article in that thread. */
export const factsOf = (article: DraftableArticle): Promise<FactsResult> => drafter.facts(article);

/** Ends the drafting thread, if there is one: when the server stops. */
export const stopDrafting = (): Promise<void> => drafter.end();

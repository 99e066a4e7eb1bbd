import { lede } from '../lede-global.ts';

/** One open page of a game. */
export interface Stream {
	/** Sends an event; a page that does not read is let go, and comes back by itself. */
	send(event: string, data: string, id?: number): void;
	end(): void;
}

const BEAT_MS = 15_000;
/** So many messages may wait for a slow page: each is the whole view, so none is missed. */
const MOST_WAITING = 16;

const encoder = new TextEncoder();
const open = new Set<Stream>();
let drains = false;

/**
 * A response that stays open and carries server-sent events. `opened` is handed the stream and
 * returns what is to be done when it is over, for whatever reason.
 */
export function eventStream(opened: (stream: Stream) => () => void): Response {
	let finish = () => {};
	const body = new ReadableStream<Uint8Array>(
		{
			start(controller) {
				const write = (text: string) => {
					if ((controller.desiredSize ?? 0) <= 0) return finish();
					controller.enqueue(encoder.encode(text));
				};
				const stream: Stream = {
					send: (event, data, id) =>
						write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${data}\n\n`),
					end: () => finish()
				};
				const beat = setInterval(() => write(':\n\n'), BEAT_MS);
				open.add(stream);
				endAllAtShutdown();
				const closed = opened(stream);
				finish = () => {
					finish = () => {};
					clearInterval(beat);
					open.delete(stream);
					closed();
					try {
						controller.close();
					} catch {
						// the page has gone
					}
				};
			},
			cancel: () => finish()
		},
		new CountQueuingStrategy({ highWaterMark: MOST_WAITING })
	);
	return new Response(body, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store, no-transform',
			// nginx would keep the messages back
			'x-accel-buffering': 'no'
		}
	});
}

/** A process that stops lets its pages go to another one at once. */
function endAllAtShutdown(): void {
	if (drains) return;
	drains = true;
	(lede().onDrain ??= []).push(() => [...open].forEach((stream) => stream.end()));
}

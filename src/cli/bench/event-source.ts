import { request, type Agent } from 'node:http';

/** What came in over an event stream so far. */
export interface Heard {
	messages: number;
	bytes: number;
}

/**
 * Listens to server-sent events as a browser's EventSource does; `lost` is called once when the
 * stream ends or never begins. Returns how to close it.
 */
export function listenTo(
	agent: Agent,
	{ url, cookie }: { url: string; cookie: string },
	heard: Heard,
	said: (event: string, data: string) => void,
	lost: () => void
): () => void {
	let waiting = '';
	let isOver = false;
	const over = () => {
		if (isOver) return;
		isOver = true;
		lost();
	};
	const headers = { cookie, accept: 'text/event-stream' };
	const asked = request(url, { agent, headers }, (answer) => {
		if (answer.statusCode !== 200) return void asked.destroy();
		answer.setEncoding('utf8');
		answer.on('data', (chunk: string) => {
			heard.bytes += Buffer.byteLength(chunk);
			waiting += chunk;
			const messages = waiting.split('\n\n');
			waiting = messages.pop() ?? '';
			for (const message of messages) {
				const field = (name: string) =>
					message
						.split('\n')
						.find((line) => line.startsWith(`${name}: `))
						?.slice(name.length + 2);
				const event = field('event');
				if (event === undefined) continue; // a beat
				heard.messages++;
				said(event, field('data') ?? '');
			}
		});
		answer.on('close', over);
	});
	asked.on('error', over);
	asked.on('close', over);
	asked.end();
	return () => {
		isOver = true;
		asked.destroy();
	};
}

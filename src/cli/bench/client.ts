import { Agent, request } from 'node:http';

/** What came back; null where nothing did, as after a lost connection or 15 s of silence. */
export type Reply = { status: number; body: string; setCookies: string[] } | null;

export interface Sent {
	url: string;
	cookie: string;
	/** A form's fields; without them the address is only fetched. */
	fields?: [name: string, value: string][];
}

/** Connections are kept, as browsers keep theirs. */
export const connections = (count = Infinity) => new Agent({ keepAlive: true, maxSockets: count });

/** Sends what the page's own `post` sends: a form to an action, from the page of the same site. */
export function send(agent: Agent, { url, cookie, fields }: Sent): Promise<Reply> {
	const { origin } = new URL(url);
	const form = fields && multipart(fields);
	const headers: Record<string, string | number> = { cookie, accept: 'application/json' };
	if (form)
		Object.assign(headers, {
			origin,
			'x-sveltekit-action': 'true',
			'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
			'content-length': Buffer.byteLength(form)
		});
	return new Promise((resolve) => {
		const sent = request(url, { agent, method: form ? 'POST' : 'GET', headers }, (answer) => {
			let body = '';
			answer.setEncoding('utf8');
			answer.on('data', (chunk: string) => (body += chunk));
			answer.on('end', () =>
				resolve({
					status: answer.statusCode ?? 0,
					body,
					setCookies: answer.headers['set-cookie'] ?? []
				})
			);
			answer.on('error', () => resolve(null));
		});
		sent.setTimeout(PATIENCE_MS, () => sent.destroy());
		sent.on('error', (error: NodeJS.ErrnoException) => {
			// the server had closed the kept connection meanwhile: browsers try again by themselves
			const stale = sent.reusedSocket && error.code === 'ECONNRESET';
			resolve(stale ? send(agent, { url, cookie, fields }) : null);
		});
		sent.end(form);
	});
}

const PATIENCE_MS = 15_000;
const BOUNDARY = '----LedeBenchBoundary7MA4YWxkTrZu0gW';

const multipart = (fields: readonly [string, string][]) =>
	fields
		.map(
			([name, value]) =>
				`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
		)
		.join('') + `--${BOUNDARY}--\r\n`;

/** What a form's action answered; null for an answer that is none. */
export function actionResult(reply: Reply): { type: string; data: unknown } | null {
	if (reply?.status !== 200) return null;
	const { type, data } = JSON.parse(reply.body) as { type: string; data?: string };
	return { type, data: data === undefined ? null : unflattened(data) };
}

/** The first level of what SvelteKit's actions send: the values stand in one list, by their place. */
function unflattened(text: string): unknown {
	const flat = JSON.parse(text) as unknown;
	const root: unknown = Array.isArray(flat) ? flat[0] : null;
	if (!Array.isArray(flat) || typeof root !== 'object' || root === null) return null;
	return Object.fromEntries(
		Object.entries(root).map(([key, at]) => [key, flat[at as number] as unknown])
	);
}

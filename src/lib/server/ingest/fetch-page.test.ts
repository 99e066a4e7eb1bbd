import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchPage, INTERNET, type FetchRules } from './fetch-page.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const html = { 'content-type': 'text/html; charset=utf-8' };
const to =
	(location: string): Answer =>
	(response) =>
		response.writeHead(302, { location }).end();
const status =
	(code: number): Answer =>
	(response) =>
		response.writeHead(code, html).end('no');
/** Sends without end, as fast as it is read; counts what went out. */
let sent = 0;
const endless: Answer = (response) => {
	response.writeHead(200, html);
	const chunk = Buffer.alloc(64 * 1024, 'a');
	const more = () => {
		while (!response.destroyed && sent < 100 * 1024 * 1024) {
			sent += chunk.length;
			if (!response.write(chunk)) return void response.once('drain', more);
		}
		response.end();
	};
	more();
};
let heard: IncomingMessage | null = null;

const PAGES: Record<string, Answer> = {
	'/page': (response, request) => {
		heard = request;
		response.writeHead(200, html).end('<p>Hello</p>');
	},
	'/gzip': (response) =>
		response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync('<p>Small</p>')),
	'/bomb': (response) =>
		response
			.writeHead(200, { ...html, 'content-encoding': 'gzip' })
			.end(gzipSync(Buffer.alloc(100 * 1024 * 1024))),
	'/hundred-megabytes': endless,
	'/drip': (response) => {
		response.writeHead(200, html).write('<p>');
		// nothing more ever comes
	},
	'/silent': () => {},
	'/too-short-a-length': (response) => {
		response.writeHead(200, { ...html, 'content-length': '3' });
		response.socket?.end('<p>Hello, longer than was said</p>');
	},
	'/too-long-a-length': (response) => {
		response.writeHead(200, { ...html, 'content-length': '5000' });
		response.write('<p>');
		setImmediate(() => response.socket?.destroy());
	},
	'/pdf': (response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-'),
	'/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('PNG'),
	'/strange-coding': (response) =>
		response.writeHead(200, { ...html, 'content-encoding': 'secret' }).end('x'),
	'/gone': status(410),
	'/missing': status(404),
	'/login': status(401),
	'/paywall': status(402),
	'/forbidden': status(403),
	'/fault': status(503),
	'/moved': to('/page'),
	'/to-private': to('http://10.0.0.1/'),
	'/to-metadata': to('http://169.254.169.254/latest/'),
	'/to-other-port': to('http://open.test:22/'),
	'/to-file': to('file:///etc/passwd'),
	'/to-inside': to('http://inside.test/page'),
	'/round': to('/round'),
	'/to-nothing': to('http://')
};

const server = createServer((request, response) => {
	const answer = PAGES[request.url ?? ''] ?? status(404);
	answer(response, request);
});
let port = 0;
beforeAll(async () => {
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	({ port } = server.address() as AddressInfo);
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

/** As on the internet, but that this machine stands for one public address. */
function rules(given: Partial<FetchRules> = {}): FetchRules {
	return {
		resolve: async (host) => (host === 'inside.test' ? ['192.168.0.7'] : ['127.0.0.1']),
		isAllowed: (address) => address === '127.0.0.1',
		isAllowedPort: (one) => one === port,
		limitMs: 20_000,
		...given
	};
}
const get = (path: string, given?: Partial<FetchRules>) =>
	fetchPage(`http://open.test:${port}${path}`, rules(given));

describe('a page', () => {
	test.each([
		['/page', '<p>Hello</p>'],
		['/gzip', '<p>Small</p>'],
		['/moved', '<p>Hello</p>']
	])('%s is fetched', async (path, text) => {
		const page = await get(path);
		expect(page.ok && page.bytes.toString()).toBe(text);
	});

	test('is asked for without cookies or credentials', async () => {
		await get('/page');
		expect(heard?.headers).not.toHaveProperty('cookie');
		expect(heard?.headers).not.toHaveProperty('authorization');
		expect(heard?.headers.host).toBe(`open.test:${port}`);
	});

	test.each([
		['/missing', 'not-found'],
		['/gone', 'not-found'],
		['/login', 'refused'],
		['/paywall', 'refused'],
		['/forbidden', 'refused'],
		['/fault', 'server-fault'],
		['/pdf', 'pdf'],
		['/picture', 'not-a-page'],
		['/strange-coding', 'not-a-page'],
		['/round', 'too-many-redirects'],
		['/to-nothing', 'bad-address'],
		['/to-file', 'bad-address'],
		['/to-private', 'not-allowed'],
		['/to-metadata', 'not-allowed'],
		['/to-other-port', 'not-allowed'],
		['/to-inside', 'not-allowed'],
		['/bomb', 'too-large'],
		['/too-long-a-length', 'unreachable']
	])('%s: %s', async (path, reason) => expect(await get(path)).toEqual({ ok: false, reason }));

	test('of 100 MB is left once it is too large', async () => {
		expect(await get('/hundred-megabytes')).toEqual({ ok: false, reason: 'too-large' });
		expect(sent).toBeLessThan(20 * 1024 * 1024);
	});

	test('that lies about its length gives no more than that', async () => {
		const page = await get('/too-short-a-length');
		expect(page.ok ? page.bytes.length : 0).toBeLessThanOrEqual(3);
	});

	test.each(['/drip', '/silent'])('%s is given up', async (path) =>
		expect(await get(path, { limitMs: 50 })).toEqual({ ok: false, reason: 'too-slow' })
	);
});

describe('an address', () => {
	test.each([
		['', 'bad-address'],
		['harbour.example', 'bad-address'],
		['ftp://open.test/', 'bad-address'],
		['file:///etc/passwd', 'bad-address'],
		['http://ana:secret@open.test/', 'bad-address'],
		['http://open.test:22/', 'not-allowed'],
		['http://127.0.0.1/', 'not-allowed'],
		['http://2130706433/', 'not-allowed'],
		['http://0x7f.1/', 'not-allowed'],
		['http://[::1]/', 'not-allowed'],
		['http://[::ffff:127.0.0.1]/', 'not-allowed'],
		['http://192.168.1.1/', 'not-allowed']
	])('%s: %s', async (address, reason) => {
		const resolve = () => Promise.reject(new Error('no name may be asked for here'));
		expect(await fetchPage(address, { ...INTERNET, resolve })).toEqual({ ok: false, reason });
	});

	test('is resolved once, and what was checked is what is asked', async () => {
		let asked = 0;
		const resolve = async () => (++asked === 1 ? ['127.0.0.1'] : ['10.0.0.1']);
		expect(await get('/page', { resolve })).toMatchObject({ ok: true });
		expect(asked).toBe(1);
	});

	test('that changes between two redirects is refused', async () => {
		let asked = 0;
		const resolve = async () => (++asked === 1 ? ['127.0.0.1'] : ['10.0.0.1']);
		expect(await get('/moved', { resolve })).toEqual({ ok: false, reason: 'not-allowed' });
	});

	test.each([
		['public and private', ['127.0.0.1', '10.0.0.1'], 'not-allowed'],
		['none', [], 'unreachable']
	])('with %s behind its name is refused', async (_what, addresses, reason) =>
		expect(await get('/page', { resolve: async () => addresses })).toEqual({ ok: false, reason })
	);

	test('whose name server never answers is given up', async () => {
		const resolve = () => new Promise<string[]>(() => {});
		expect(await get('/page', { resolve, limitMs: 50 })).toEqual({ ok: false, reason: 'too-slow' });
	});
});

import { execFile } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './fixtures.ts';
import { startServer } from './server.ts';

test('says that it is well', async ({ request }) => {
	const answer = await request.get('/healthz');
	expect(answer.status()).toBe(200);
	expect(answer.headers()['cache-control']).toBe('no-store');
	expect(await answer.json()).toEqual({ ok: true, database: 'up' });
});

test('says what to do when the port is taken', async ({ server, dir }) => {
	const { port } = new URL(server.origin);
	const second = startServer({ PORT: port, LEDE_DATA_DIR: join(dir, 'data') }, join(dir, 'log'));
	await expect(second).rejects.toThrow(`Port ${port} is taken`);
});

test('a second one on the same data is turned away; the next one after a kill is not', async ({
	dir,
	request
}) => {
	const env = { LEDE_DATA_DIR: join(dir, 'data') };
	const first = await startServer(env, join(dir, 'first.log'));
	await expect(startServer(env, join(dir, 'second.log'))).rejects.toThrow(
		`is in use by process ${first.pid}. Nothing in it was changed.`
	);
	expect((await request.get(`${first.origin}/healthz`)).status()).toBe(200);
	await first.stop('SIGKILL');

	const third = await startServer(env, join(dir, 'third.log'));
	expect((await request.get(`${third.origin}/healthz`)).status()).toBe(200);
	expect(await third.stop('SIGTERM')).toBe(0);
});

test('lede status asks the running server, and opens the data itself when none runs', async ({
	dir
}) => {
	const env = { LEDE_DATA_DIR: join(dir, 'data') };
	const status = async () => {
		const lede = ['build/node/lede.js', 'status'];
		return (await promisify(execFile)(process.execPath, lede, { env })).stdout;
	};
	const server = await startServer(env, join(dir, 'log'));
	const asked = await status();
	expect(asked).toContain('embedded');
	expect(await server.stop()).toBe(0);
	expect(await status()).toBe(asked);
});

test('finishes what is in flight before it stops', async ({ ownStorage, dir }) => {
	const server = await startServer(ownStorage, join(dir, 'log'));
	const { port } = new URL(server.origin);
	const socket = connect(Number(port), 'localhost');
	let answer = '';
	socket.setEncoding('utf8').on('data', (text) => (answer += String(text)));
	// the head of a request, the signal once the server has asked for the rest, then the rest
	const head = ['POST /healthz HTTP/1.1', 'host: localhost', 'content-length: 4'];
	socket.write([...head, 'expect: 100-continue', '', ''].join('\r\n'));
	await expect.poll(() => answer).toContain('100 Continue');
	const stopped = server.stop('SIGTERM');
	await expect.poll(() => server.log()).toContain('Stopping');
	socket.write('a=bc');
	expect(await stopped).toBe(0);
	expect(answer).toContain('HTTP/1.1 405 ');
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const FORBIDDEN = 403;

test('takes forms over plain http under any of its addresses, and from nowhere else', async ({
	server,
	request
}) => {
	const { port } = new URL(server.origin);
	for (const host of [`localhost:${port}`, `127.0.0.1:${port}`]) {
		const post = async (origin?: string) => {
			const headers = { ...form, ...(origin ? { origin } : {}) };
			return (await request.post(`http://${host}/healthz`, { headers, data: 'a=1' })).status();
		};
		expect(await post(`http://${host}`)).not.toBe(FORBIDDEN);
		for (const origin of ['http://evil.example', `https://${host}`, 'null', undefined])
			expect(await post(origin), `origin ${origin}`).toBe(FORBIDDEN);
	}
});

test('behind a proxy believes what the proxy appended', async ({ ownStorage, dir, request }) => {
	const server = await startServer({ ...ownStorage, TRUST_PROXY: '1' }, join(dir, 'log'));
	const post = async (origin: string, forwarded: Record<string, string>) => {
		const headers = { ...form, origin, ...forwarded };
		return (await request.post(`${server.origin}/healthz`, { headers, data: 'a=1' })).status();
	};
	const ours = {
		'x-forwarded-proto': 'https',
		'x-forwarded-host': 'evil.example, quiz.example',
		'x-forwarded-for': '203.0.113.7'
	};
	expect(await post('https://quiz.example', ours)).not.toBe(FORBIDDEN);
	expect(await post('https://evil.example', ours)).toBe(FORBIDDEN);
	expect(await post('http://quiz.example', ours)).toBe(FORBIDDEN);
	expect(await server.stop()).toBe(0);
});

test('the proxy headers mean nothing when no proxy is trusted', async ({ server, request }) => {
	const answer = await request.post('/healthz', {
		headers: {
			...form,
			origin: 'https://quiz.example',
			'x-forwarded-proto': 'https',
			'x-forwarded-host': 'quiz.example',
			'x-lede-host': 'quiz.example',
			'x-lede-proto': 'https'
		},
		data: 'a=1'
	});
	expect(answer.status()).toBe(FORBIDDEN);
	expect(server.origin).toMatch(/^http:/);
});

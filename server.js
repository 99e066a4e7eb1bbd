// @ts-check
// What `npm start` runs: our own server around SvelteKit's handler. `node build` would take every
// request for https, and answer every form that comes over a classroom's plain http with a 403.
import { createServer } from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import qrcode from 'qrcode';
import { lanAddresses, serverAddresses } from './scripts/addresses.mjs';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));

/**
 * What the app and this file say to each other; `src/lib/server/lede-global.ts` has the app's side.
 * @type {import('./src/lib/server/lede-global.ts').LedeGlobal}
 */
const lede = (globalThis.lede = { onDrain: [], onShutdown: [] });

// SvelteKit's handler reads its environment while it is imported: everything is set before
const trustProxy = process.env.TRUST_PROXY === '1';
process.env.NODE_ENV ||= 'production';
process.env.MIGRATIONS_DIR ||= fileURLToPath(new URL('drizzle', import.meta.url));
process.env.LEDE_NODE_DIR ||= fileURLToPath(new URL('build/node', import.meta.url));
process.env.BODY_SIZE_LIMIT ||= '11M';
process.env.PROTOCOL_HEADER = 'x-lede-proto';
process.env.HOST_HEADER = 'x-lede-host';
delete process.env.PORT_HEADER;
if (!process.env.ORIGIN) delete process.env.ORIGIN; // '' would be refused
if (trustProxy) process.env.ADDRESS_HEADER = 'x-forwarded-for';
else delete process.env.ADDRESS_HEADER;

/** Opens the database on its way. @type {import('node:http').RequestListener | undefined} */
const handler = await import(new URL('build/handler.js', import.meta.url).href).then(
	(module) => module.handler,
	(error) => giveUp(error?.name === 'StartError' ? error.message : error)
);

const server = createServer((req, res) => {
	const { headers } = req;
	const proto = trustProxy ? last(headers['x-forwarded-proto']) : '';
	const host = trustProxy ? last(headers['x-forwarded-host']) : '';
	// always overwritten: a visitor cannot say them
	headers['x-lede-proto'] = proto === 'https' ? 'https' : 'http';
	headers['x-lede-host'] = host || headers.host || 'localhost';
	// the handler fails without the header that it was told to trust
	if (trustProxy) headers['x-forwarded-for'] ??= req.socket.remoteAddress ?? '127.0.0.1';
	if (closing) res.setHeader('connection', 'close');
	handler?.(req, res);
});

// longer than a student thinks about a question: a new connection each time would cost both sides
// more than the answer, and a busy process takes them in one by one
server.keepAliveTimeout = 65_000;

/**
 * The rightmost value is the one that our own proxy appended; the others came from outside.
 * @param {string | string[] | undefined} value
 */
function last(value) {
	return (
		String(value ?? '')
			.split(',')
			.at(-1)
			?.trim() ?? ''
	);
}

const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || undefined; // undefined: every address, IPv6 and IPv4
if (!Number.isInteger(port) || port < 0 || port > 65_535)
	await giveUp(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);

server.on('error', (error) => void giveUp(whyNotListening(error)));
server.listen({ port, host }, () => void welcome());

function whyNotListening(/** @type {NodeJS.ErrnoException} */ error) {
	if (error.code === 'EADDRINUSE')
		return (
			`Port ${port} is taken: another Lede, or another program, listens there.\n` +
			`Stop that one, or choose another port: PORT=${port + 1} npm start`
		);
	if (error.code === 'EACCES')
		return `Port ${port} is not for ordinary users: choose one above 1023.`;
	if (error.code === 'EADDRNOTAVAIL') return `HOST=${host} is no address of this machine.`;
	return error.message;
}

async function welcome() {
	const address = server.address();
	const { here, phones } = serverAddresses({
		port: typeof address === 'object' && address ? address.port : port,
		host,
		origin: process.env.ORIGIN,
		lan: lanAddresses()
	});
	lede.origin = here;
	const lines = ['', `Lede is running: ${here}`];
	if (phones[0]) {
		lines.push('', `For phones in the same network: ${phones.join('  or  ')}`);
		lines.push(await qrcode.toString(phones[0], { type: 'terminal', small: true }));
	}
	if (lede.setupToken)
		lines.push(
			'There is no administrator yet. Whoever opens this link becomes it; it works once:',
			`${here}/setup/${lede.setupToken}`,
			''
		);
	console.log([...lines, 'Ctrl-C stops it.', ''].join('\n'));
}

let closing = 0;
process.on('SIGTERM', shutDown);
process.on('SIGINT', shutDown);

/** Finishes what is in flight, closes the database, ends. A second Ctrl-C does not wait. */
function shutDown() {
	if (closing) {
		// npm repeats the terminal's Ctrl-C within milliseconds: that is no second one
		if (Date.now() - closing > 500) process.exit(1);
		return;
	}
	closing = Date.now();
	console.log('Stopping ...');
	for (const drain of lede.onDrain ?? []) drain();
	server.close(() => void finish(0));
	// a connection that a browser keeps open is idle again once its answer is out
	setInterval(() => server.closeIdleConnections(), 100).unref();
	setTimeout(() => server.closeAllConnections(), 10_000).unref();
}

/** @param {number} code */
async function finish(code) {
	setTimeout(() => process.exit(1), 5000).unref();
	await Promise.allSettled(lede.onShutdown.map((close) => close()));
	process.exit(code);
}

/** @param {unknown} why */
async function giveUp(why) {
	console.error(why);
	await finish(1);
}

import { lookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { FetchProblem } from '../../domain/article/usable.ts';
import { isPublicAddress } from './public-address.ts';

export interface FetchedPage {
	ok: true;
	bytes: Buffer;
	contentType: string;
	/** Where it was found in the end. */
	url: string;
}
export type FetchResult = FetchedPage | { ok: false; reason: FetchProblem };

/** What tests put in the place of the internet. */
export interface FetchRules {
	/** All addresses of a host name. */
	resolve(host: string): Promise<readonly string[]>;
	isAllowed(address: string): boolean;
	isAllowedPort(port: number): boolean;
	/** For the whole of it, redirects included. */
	limitMs: number;
}

/** The rules for the open internet. */
export const INTERNET: FetchRules = {
	resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
	isAllowed: isPublicAddress,
	isAllowedPort: (port) => port === 80 || port === 443,
	limitMs: 10_000
};
export const MOST_BYTES = 2 * 1024 * 1024;
const MOST_REDIRECTS = 4;
const PAGE_TYPES = /^(?:text\/html|application\/xhtml\+xml|text\/plain)\b/i;

/** Ends a fetch with its reason. */
class Refused extends Error {
	constructor(readonly reason: FetchProblem) {
		super(reason);
	}
}

/**
 * Fetches a page of the open internet (OWASP: server-side request forgery). Only http and https on
 * ports 80 and 443; a name is resolved once and the address that was checked is the one that is
 * connected to; every redirect is checked anew; 2 MB (inflated too) and 10 s at most; no cookies
 * and no credentials are sent.
 */
export async function fetchPage(
	address: string,
	rules: FetchRules = INTERNET
): Promise<FetchResult> {
	const signal = AbortSignal.timeout(rules.limitMs);
	try {
		return await follow(address, rules, signal);
	} catch (error) {
		if (error instanceof Refused) return { ok: false, reason: error.reason };
		return { ok: false, reason: signal.aborted ? 'too-slow' : 'unreachable' };
	}
}

async function follow(
	address: string,
	rules: FetchRules,
	signal: AbortSignal
): Promise<FetchedPage> {
	let next = address;
	for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
		const url = readAddress(next, rules);
		const response = await ask(url, await allowedAddress(url, rules, signal), signal);
		const location = isRedirect(response) ? response.headers.location : undefined;
		if (location === undefined) return await receive(response, url, signal);
		response.destroy();
		next = URL.canParse(location, url) ? new URL(location, url).href : '';
	}
	throw new Refused('too-many-redirects');
}

const isRedirect = ({ statusCode = 0 }: IncomingMessage) =>
	[301, 302, 303, 307, 308].includes(statusCode);

function readAddress(address: string, { isAllowedPort }: FetchRules): URL {
	const url = URL.parse(address.trim());
	if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
		throw new Refused('bad-address');
	if (!isAllowedPort(portOf(url))) throw new Refused('not-allowed');
	return url;
}

const portOf = ({ port, protocol }: URL): number =>
	port ? Number(port) : protocol === 'https:' ? 443 : 80;

/** One address of the host; none where any of them is not allowed, for the next answer may be that one. */
async function allowedAddress(url: URL, rules: FetchRules, signal: AbortSignal): Promise<string> {
	const host = url.hostname.replace(/^\[|\]$/g, '');
	const addresses = isIP(host) ? [host] : await inTime(rules.resolve(host), signal);
	const [first] = addresses;
	if (!first) throw new Refused('unreachable');
	if (!addresses.every(rules.isAllowed)) throw new Refused('not-allowed');
	return first;
}

/** A name server may be slow too. */
const inTime = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
	new Promise((done, fail) => {
		signal.addEventListener('abort', () => fail(new Refused('too-slow')), { once: true });
		work.then(done, fail);
	});

/** Sends the request to the address that was checked, whatever the name means by now. */
function ask(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
	const request = url.protocol === 'https:' ? requestHttps : requestHttp;
	return new Promise((done, fail) => {
		request(url, {
			agent: false,
			signal,
			lookup: (_host, { all }, found) => {
				const family = isIP(address);
				if (all) found(null, [{ address, family }]);
				else found(null, address, family);
			},
			headers: {
				accept: 'text/html, text/plain;q=0.9',
				'accept-encoding': 'gzip, br',
				'accept-language': 'en',
				'user-agent': 'Lede (reads one page for a teacher)'
			}
		})
			.on('response', done)
			.on('error', fail)
			.end();
	});
}

async function receive(
	response: IncomingMessage,
	{ href }: URL,
	signal: AbortSignal
): Promise<FetchedPage> {
	const contentType = response.headers['content-type'] ?? '';
	const problem = problemOf(response.statusCode ?? 0, contentType);
	if (problem) {
		response.destroy();
		throw new Refused(problem);
	}
	try {
		return { ok: true, bytes: await bytesOf(response, signal), contentType, url: href };
	} finally {
		response.destroy();
	}
}

function problemOf(status: number, contentType: string): FetchProblem | null {
	if (status === 404 || status === 410) return 'not-found';
	if (status === 401 || status === 402 || status === 403 || status === 429) return 'refused';
	if (status < 200 || status >= 300) return 'server-fault';
	if (/^application\/pdf\b/i.test(contentType)) return 'pdf';
	return contentType && !PAGE_TYPES.test(contentType) ? 'not-a-page' : null;
}

/** The body, inflated; more than the limit is not waited for, whatever length was announced. */
async function bytesOf(response: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of inflated(response, signal)) {
		size += (chunk as Buffer).length;
		if (size > MOST_BYTES) throw new Refused('too-large');
		chunks.push(chunk as Buffer);
	}
	return Buffer.concat(chunks);
}

function inflated(response: IncomingMessage, signal: AbortSignal): Readable {
	const coding = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
	if (coding === 'identity') return response;
	const inflate =
		coding === 'gzip' || coding === 'x-gzip'
			? createGunzip()
			: coding === 'br'
				? createBrotliDecompress()
				: coding === 'deflate'
					? createInflate()
					: null;
	if (!inflate) throw new Refused('not-a-page');
	response.on('error', (error) => inflate.destroy(error));
	signal.addEventListener('abort', () => inflate.destroy(new Refused('too-slow')), { once: true });
	return response.pipe(inflate);
}

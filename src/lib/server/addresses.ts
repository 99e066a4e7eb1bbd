import { lanAddresses } from '../../../scripts/addresses.mjs';
import { lede } from './lede-global.ts';
import { settings } from './settings.ts';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The origin that phones can reach: a teacher who works on the machine itself came by "localhost",
 * which means nothing to a phone, so the machine's address in its network takes its place.
 */
export function phoneOrigin({ protocol, hostname, port, origin }: URL, lan = lanAddresses()) {
	const [address] = lan;
	if (!LOOPBACK.test(hostname) || !address) return origin;
	return `${protocol}//${address}${port ? `:${port}` : ''}`;
}

/**
 * The server's own address for its machine, no slash at the end: what a request says of it may come
 * from anybody, and must not stand in a mail that somebody else asked for.
 */
export const ownOrigin = (): string => (lede().origin ?? settings.origin()).replace(/\/+$/, '');

// Under which addresses a server on this machine can be reached.
import { networkInterfaces } from 'node:os';

/** Made by containers and virtual machines: no phone is on the other side. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|lxc|lxd|podman|cni)/;

/**
 * The machine's IPv4 addresses in its own networks, likeliest first.
 * @param {ReturnType<typeof networkInterfaces>} interfaces
 * @returns {string[]}
 */
export function lanAddresses(interfaces = networkInterfaces()) {
	return Object.entries(interfaces)
		.filter(([name]) => !VIRTUAL.test(name))
		.flatMap(([, addresses]) => addresses ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address)
		.filter((address) => !address.startsWith('169.254.'))
		.sort((a, b) => rank(a) - rank(b));
}

/** Classrooms and homes are mostly 192.168.x.x. @param {string} address */
function rank(address) {
	const found = ['192.168.', '10.', '172.'].findIndex((start) => address.startsWith(start));
	return found < 0 ? 9 : found;
}

/**
 * What to print and to put into the QR code.
 * @param {{ port: number, host?: string | undefined, origin?: string | undefined, lan: string[] }} at
 * @returns {{ here: string, phones: string[] }}
 */
export function serverAddresses({ port, host, origin, lan }) {
	if (origin) return { here: origin, phones: [origin] };
	const everywhere = !host || host === '0.0.0.0' || host === '::';
	const hosts = everywhere ? lan : isLoopback(host) ? [] : [host];
	return {
		here: url(everywhere ? 'localhost' : host, port),
		phones: hosts.map((name) => url(name, port))
	};
}

/** @param {string} host */
const isLoopback = (host) => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** @param {string} host @param {number} port */
const url = (host, port) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

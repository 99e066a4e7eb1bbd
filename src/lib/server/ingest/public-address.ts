import { BlockList, isIP } from 'node:net';

/** IPv4 that is private, shared, local, documentation, a benchmark's, multicast or reserved (IANA special-purpose registry). */
const RESERVED_V4 = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4]
] as const;
/** Of IPv6 only global unicast is public, and of that not what tunnels IPv4 or is for documents. */
const GLOBAL_V6 = ['2000::', 3] as const;
const RESERVED_V6 = [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20]
] as const;

const reserved = new BlockList();
for (const [net, prefix] of RESERVED_V4) reserved.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of RESERVED_V6) reserved.addSubnet(net, prefix, 'ipv6');
const global = new BlockList();
global.addSubnet(...GLOBAL_V6, 'ipv6');

/** Whether an address is one of the open internet's: the only ones that Lede fetches from. */
export function isPublicAddress(address: string): boolean {
	const family = isIP(address);
	if (family === 4) return !reserved.check(address, 'ipv4');
	return family === 6 && global.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
}

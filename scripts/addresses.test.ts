import { expect, it } from 'vitest';
import { lanAddresses, serverAddresses } from './addresses.mjs';

const card = (address: string, internal = false) => ({
	address,
	internal,
	family: address.includes(':') ? ('IPv6' as const) : ('IPv4' as const),
	netmask: '',
	mac: '',
	cidr: null,
	scopeid: 0
});

it('offers the addresses that a phone can reach, likeliest first', () => {
	const found = lanAddresses({
		lo: [card('127.0.0.1', true)],
		docker0: [card('172.17.0.1')],
		eth0: [card('10.1.2.3'), card('fe80::1')],
		wlan0: [card('192.168.1.20'), card('169.254.3.4')]
	});
	expect(found).toEqual(['192.168.1.20', '10.1.2.3']);
});

it.each([
	[{}, 'http://localhost:3000', ['http://10.0.0.2:3000']],
	[{ host: '0.0.0.0' }, 'http://localhost:3000', ['http://10.0.0.2:3000']],
	[{ host: '127.0.0.1' }, 'http://127.0.0.1:3000', []],
	[{ host: '192.168.0.9' }, 'http://192.168.0.9:3000', ['http://192.168.0.9:3000']],
	[{ host: '::1' }, 'http://[::1]:3000', []],
	[{ origin: 'https://quiz.example' }, 'https://quiz.example', ['https://quiz.example']]
])('says where it is for %o', (given, here, phones) => {
	expect(serverAddresses({ port: 3000, lan: ['10.0.0.2'], ...given })).toEqual({ here, phones });
});

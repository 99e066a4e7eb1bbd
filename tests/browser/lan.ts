import { networkInterfaces } from 'node:os';
import type { RunningServer } from './server.ts';

/** The server under an address that phones could use; in a network of its own only 127.0.0.1. */
export function lanOrigin({ origin }: RunningServer): string {
	const address =
		Object.values(networkInterfaces())
			.flatMap((entries) => entries ?? [])
			.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
	return `http://${address}:${new URL(origin).port}`;
}

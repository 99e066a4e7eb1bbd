// What answers are measured against from below: a bare server that does one INSERT a request, on a
// database of the same kind.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addBenchRow } from '../../lib/server/db/bench.ts';
import { openDb } from '../../lib/server/db/client.ts';

const { db } = await openDb();
const server = createServer((request, response) => {
	let body = '';
	request.setEncoding('utf8');
	request.on('data', (chunk: string) => (body += chunk));
	request.on('end', () => {
		addBenchRow(db, body).then(
			() => response.end('{"type":"success","status":200}'),
			() => response.writeHead(500).end()
		);
	});
});
server.listen(0, () => {
	const { port } = server.address() as AddressInfo;
	console.log(`The floor is running: http://localhost:${port}`);
});

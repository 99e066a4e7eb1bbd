import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

/**
 * As much of an SMTP server as one mail needs, on this machine alone. `heard` has every line that was
 * said to it; `refuses` is its answer to whom a mail is for.
 */
export async function startSmtp({ refuses = '' } = {}) {
	const heard: string[] = [];
	let isText = false;
	const server = createServer((socket) => {
		const say = (line: string) => socket.write(`${line}\r\n`);
		say('220 mail.example');
		createInterface({ input: socket }).on('line', (line) => {
			heard.push(line);
			if (isText) {
				if (line === '.') isText = false;
				return isText || say('250 taken');
			}
			const verb = line.slice(0, 4).toUpperCase();
			if (verb === 'DATA') isText = true;
			if (verb === 'RCPT' && refuses) return say(refuses);
			return say({ DATA: '354 go on', QUIT: '221 bye' }[verb] ?? '250 mail.example');
		});
	}).listen(0, '127.0.0.1');
	await new Promise((ready) => server.once('listening', ready));
	const { port } = server.address() as AddressInfo;
	return { heard, url: `smtp://127.0.0.1:${port}`, close: () => server.close() };
}

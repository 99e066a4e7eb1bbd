import { protocol, type PGlite } from '@electric-sql/pglite';

const { serialize } = protocol;
type Send = PGlite['execProtocolStream'];
type Replies = Awaited<ReturnType<Send>>;

/** A statement that the database has planned, and what it said when it was asked about it. */
interface Kept {
	name: string;
	parsed: Replies;
	described: Replies | null;
}

/** So many of the last ones; each plan takes some tens of kilobytes. */
const MOST = 200;

// Types of messages, and of what is described, in PostgreSQL's protocol (section 55.7).
const PARSE = 0x50;
const DESCRIBE = 0x44;
const BIND = 0x42;
const QUERY = 0x51;
const STATEMENT = 0x53;
const HEADER = 5;

const PLANNED = /^\s*(select|insert|update|delete|with)\b/i;
/** What may change the tables that a plan was made for. */
const CHANGES_TABLES = /\b(create|alter|drop)\b/i;

/**
 * Has the embedded database keep its plans. PGlite sends every query as an unnamed statement, which
 * is planned anew each time: for a join of six tables that is ten times the work of running it. Here
 * each text gets a name at its first use, and later uses only bind and execute. Queries come one at
 * a time (PGlite holds a mutex), so that what is described and bound is what was parsed last.
 */
export function keepStatements(client: PGlite): void {
	const send: Send = client.execProtocolStream.bind(client);
	const kept = new Map<string, Kept>();
	let current: Kept | null = null;
	let made = 0;

	async function parse(text: string, options: Parameters<Send>[1]): Promise<Replies> {
		const known = kept.get(text);
		if (known) {
			kept.delete(text); // the last ones stand last
		} else {
			const [oldest] = kept;
			if (kept.size >= MOST && oldest) await forget(oldest, options);
		}
		const name = known?.name ?? `lede_${++made}`;
		const parsed = known?.parsed ?? (await send(serialize.parse({ name, text }), options));
		current = known ?? { name, parsed, described: null };
		kept.set(text, current);
		return parsed;
	}

	async function forget([text, { name }]: [string, Kept], options: Parameters<Send>[1]) {
		kept.delete(text);
		await send(serialize.close({ type: 'S', name }), options);
	}

	client.execProtocolStream = async (message, options) => {
		const type = message[0];
		if (type === PARSE) {
			const text = plainText(message);
			current = null;
			if (text !== null && PLANNED.test(text)) return parse(text, options);
		}
		if (type === PARSE || type === QUERY) {
			// rare (migrations, a restore): all is planned anew rather than some of it wrongly
			if (CHANGES_TABLES.test(textOf(message.subarray(HEADER))))
				for (const one of kept) await forget(one, options);
			return send(message, options);
		}
		if (!current) return send(message, options);
		const { name } = current;
		if (type === DESCRIBE && message[HEADER] === STATEMENT)
			return (current.described ??= await send(serialize.describe({ type: 'S', name }), options));
		if (type === BIND) return send(bindTo(name, message), options);
		return send(message, options);
	};
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The text of an unnamed statement whose types the database is to find; null for any other. */
function plainText(parse: Uint8Array): string | null {
	const end = parse.indexOf(0, HEADER + 1);
	const hasTypes = parse[end + 1] !== 0 || parse[end + 2] !== 0;
	return parse[HEADER] === 0 && !hasTypes ? textOf(parse.subarray(HEADER + 1, end)) : null;
}

/** The same message for the statement of that name rather than for the unnamed one. */
function bindTo(name: string, bind: Uint8Array): Uint8Array {
	const inserted = new TextEncoder().encode(name);
	const named = new Uint8Array(bind.length + inserted.length);
	const place = HEADER + 1; // behind the portal, which has no name
	named.set(bind.subarray(0, place));
	named.set(inserted, place);
	named.set(bind.subarray(place), place + inserted.length);
	new DataView(named.buffer).setInt32(1, named.length - 1);
	return named;
}

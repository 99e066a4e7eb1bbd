import { join, resolve } from 'node:path';

/**
 * Everything the server takes from its environment, in one place. Read at each call, because
 * `server.js`, the command line and the tests set it before they open anything.
 */
export const settings = {
	/** A PostgreSQL server; empty means the embedded database. */
	databaseUrl: () => process.env.DATABASE_URL || '',
	/** Connections to that server. */
	databasePool: () => Number(process.env.DATABASE_POOL) || 10,
	/** PgBouncer in transaction mode cannot keep prepared statements. */
	behindPgBouncer: () => process.env.PGBOUNCER === '1',
	/** Where the embedded database, its lock and its socket live. */
	dataDir: () => resolve(process.env.LEDE_DATA_DIR || 'data'),
	/** Where the automatic backups of the embedded database go. */
	backupsDir: () => join(settings.dataDir(), 'backups'),
	/** What passcodes are hashed with; empty means the file `pepper` in the data directory. */
	pepper: () => process.env.LEDE_PEPPER || '',
	migrationsDir: () => resolve(process.env.MIGRATIONS_DIR || 'drizzle'),
	/** Where `scripts/build-node.mjs` puts what runs beside the server. */
	nodeDir: () => resolve(process.env.LEDE_NODE_DIR || 'build/node'),
	/** Where mail goes out, such as `smtps://user:password@host:465`; empty means no mail. */
	smtpUrl: () => process.env.SMTP_URL || '',
	/** Who the mails are from: an address, or `Lede <lede@school.example>`. */
	mailFrom: () => process.env.MAIL_FROM || '',
	/** Where links in what no request asked for lead, when the server has not said it. */
	origin: () => process.env.ORIGIN || `http://localhost:${process.env.PORT || 3000}`,
	logLevel: () => process.env.LOG_LEVEL || 'info',
	/** A bench has started this server, and needs an address of its own to measure against. */
	isBench: () => process.env.LEDE_BENCH === '1',
	/** The environment for a process that is started from here. */
	withEnvironment: (more: Record<string, string>) => ({ ...process.env, ...more }),
	/** Where the person stands who gave a command: npm itself goes to the project's root. */
	callersDir: () => resolve(process.env.INIT_CWD || '')
};

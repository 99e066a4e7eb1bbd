import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { found, requireAdmin } from '$lib/server/auth/guards.ts';
import { findStoredBackup } from '$lib/server/backup/stored-backups.ts';
import { noteAudit } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/index.ts';
import { settings } from '$lib/server/settings.ts';
import type { RequestHandler } from './$types';

/** A backup holds everything that there is to know: who took one is noted. */
export const GET: RequestHandler = async (event) => {
	const admin = requireAdmin(event);
	const backup = found(await findStoredBackup(settings.backupsDir(), event.params.name));
	await noteAudit(db(), admin, { action: 'data.exported', subject: `the backup ${backup.name}` });
	const file = Readable.toWeb(createReadStream(backup.path)) as ReadableStream<Uint8Array>;
	return new Response(file, {
		headers: {
			'content-type': 'application/gzip',
			'content-length': String(backup.bytes),
			'content-disposition': `attachment; filename="${backup.name}"`
		}
	});
};

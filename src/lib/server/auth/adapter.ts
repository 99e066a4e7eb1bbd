import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { Db } from '../db/client.ts';
import {
	addSession,
	endExpiredSessions,
	endSession,
	endSessionsOf,
	extendSession,
	findSession,
	listSessions
} from '../db/sessions.ts';
import { sha256 } from '../secrets.ts';

const HANDLE = 'sha256:';

/** Lucia hands back a cookie's token, or a handle from `getUserSessions`. */
const hashOf = (id: string) => (id.startsWith(HANDLE) ? id.slice(HANDLE.length) : sha256(id));

/**
 * Lucia's adapter over our tables: the database holds only the SHA-256 of a session's id, so a
 * stolen copy of it opens nothing.
 */
export class HashedSessionAdapter implements Adapter {
	readonly #db: () => Db;
	readonly #schoolId: () => string;

	constructor(db: () => Db, schoolId: () => string) {
		this.#db = db;
		this.#schoolId = schoolId;
	}

	/** Always hashes, so that neither a hash nor a handle can be played back as a cookie. */
	async getSessionAndUser(
		token: string
	): Promise<[session: DatabaseSession | null, user: DatabaseUser | null]> {
		const row = await findSession(this.#db(), sha256(token));
		if (!row) return [null, null];
		const { userId, expiresAt, name, role, schoolId, playerId } = row;
		return [
			{ id: token, userId, expiresAt, attributes: {} },
			{ id: userId, attributes: { name, role, schoolId, playerId } }
		];
	}

	async getUserSessions(userId: string): Promise<DatabaseSession[]> {
		const rows = await listSessions(this.#db(), userId);
		return rows.map(({ idHash, expiresAt }) => ({
			id: HANDLE + idHash,
			userId,
			expiresAt,
			attributes: {}
		}));
	}

	setSession({ id, userId, expiresAt }: DatabaseSession): Promise<void> {
		const session = { idHash: sha256(id), schoolId: this.#schoolId(), userId, expiresAt };
		return addSession(this.#db(), session);
	}

	updateSessionExpiration(token: string, expiresAt: Date): Promise<void> {
		return extendSession(this.#db(), sha256(token), expiresAt);
	}

	deleteSession(id: string): Promise<void> {
		return endSession(this.#db(), hashOf(id));
	}

	async deleteUserSessions(userId: string): Promise<void> {
		await endSessionsOf(this.#db(), userId);
	}

	deleteExpiredSessions(): Promise<void> {
		return endExpiredSessions(this.#db(), new Date());
	}
}

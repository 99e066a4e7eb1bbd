import { Lucia, TimeSpan } from 'lucia';
import type { Db } from '../db/client.ts';
import type { Role } from '../db/schema/people.ts';
import { HashedSessionAdapter } from './adapter.ts';

/** Sessions last 30 days and are renewed at half of that by Lucia. */
export function createLucia(db: () => Db, schoolId: () => string) {
	return new Lucia(new HashedSessionAdapter(db, schoolId), {
		sessionExpiresIn: new TimeSpan(30, 'd'),
		sessionCookie: { name: 'lede_session', attributes: { sameSite: 'lax', path: '/' } },
		// an allow-list: what is not named here never leaves the adapter
		getUserAttributes: ({ name, role, schoolId, playerId }) => ({
			name,
			role,
			schoolId,
			playerId
		})
	});
}

export type Auth = ReturnType<typeof createLucia>;

declare module 'lucia' {
	interface Register {
		Lucia: Auth;
		DatabaseUserAttributes: {
			name: string;
			role: Role;
			schoolId: string;
			/** Null until they play for the first time. */
			playerId: string | null;
		};
	}
}

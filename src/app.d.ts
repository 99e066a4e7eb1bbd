import type { Session, User } from 'lucia';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What the person can tell the administrator; it stands in the log. */
			id?: string;
		}
		interface Locals {
			user: User | null;
			session: Session | null;
			/** Stands in this request's log lines. */
			requestId: string;
		}
		interface PageData {
			/** How much of the site stands around the page. */
			shell?: 'full' | 'quiet' | 'bare';
		}
	}
}

export {};

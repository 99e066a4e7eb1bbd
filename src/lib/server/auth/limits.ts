import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Wrong passwords per account, never per address: a whole class shares one. */
const wrongPasswords = new RateLimiterMemory({ points: 10, duration: 15 * 60 });
/** New accounts per school, or per invitation: hashing passwords is dear. */
const registrations = new RateLimiterMemory({ points: 30, duration: 10 * 60 });

/** Whether the account has had too many wrong passwords for now. */
export async function isLockedOut(account: string): Promise<boolean> {
	const state = await wrongPasswords.get(account);
	return state !== null && state.remainingPoints <= 0;
}

export async function countWrongPassword(account: string): Promise<void> {
	await wrongPasswords.penalty(account);
}

export async function forgiveWrongPasswords(account: string): Promise<void> {
	await wrongPasswords.delete(account);
}

/** Takes one of the registrations of the school or invitation; false when there are none left for now. */
export async function takeRegistration(counted: string): Promise<boolean> {
	return registrations.consume(counted).then(
		() => true,
		() => false
	);
}

/** Pages fetched for one teacher: Lede is no one's crawler. */
const fetches = new RateLimiterMemory({ points: 20, duration: 10 * 60 });

/** Takes one of the teacher's fetches; false when there are none left for now. */
export async function takeFetch(userId: string): Promise<boolean> {
	return fetches.consume(userId).then(
		() => true,
		() => false
	);
}

/** Mails with a password link to one account: nobody's mailbox is to be filled. */
const passwordMails = new RateLimiterMemory({ points: 3, duration: 60 * 60 });

/** Takes one of the account's mails; false when there are none left for now. */
export async function takePasswordMail(userId: string): Promise<boolean> {
	return passwordMails.consume(userId).then(
		() => true,
		() => false
	);
}

const TEN_MINUTES = 10 * 60;
/** Wrong PINs and codes of live games by address, and in all: a million PINs cannot be tried through. */
const wrongPinsFrom = new RateLimiterMemory({ points: 150, duration: TEN_MINUTES });
const wrongPins = new RateLimiterMemory({ points: 1500, duration: TEN_MINUTES });
const ALL = 'all';

/**
 * Whether PINs are looked up for this address now. Right ones are never counted, so that a school
 * that joins from one address is not stopped.
 */
export async function mayTryPin(address: string): Promise<boolean> {
	const states = await Promise.all([wrongPinsFrom.get(address), wrongPins.get(ALL)]);
	return states.every((state) => state === null || state.remainingPoints > 0);
}

export async function countWrongPin(address: string): Promise<void> {
	await Promise.all([wrongPinsFrom.penalty(address), wrongPins.penalty(ALL)]);
}

import type { Unsent } from './outbox.ts';

// This device's own copy, in case the page is closed without a connection. Storage can be refused
// (private windows): then there is none.

const name = (attemptId: string) => `lede-unsent:${attemptId}`;

export function keepUnsent(attemptId: string, unsent: readonly Unsent[]): void {
	try {
		if (unsent.length) localStorage.setItem(name(attemptId), JSON.stringify(unsent));
		else localStorage.removeItem(name(attemptId));
	} catch {
		// the page itself still holds them
	}
}

export function keptUnsent(attemptId: string): Unsent[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(name(attemptId)) ?? '[]');
		return Array.isArray(kept) ? kept.filter(isUnsent) : [];
	} catch {
		return [];
	}
}

function isUnsent(thing: unknown): thing is Unsent {
	const { number, values, certainty, base, sent } = (thing ?? {}) as Partial<Unsent>;
	return (
		Number.isInteger(number) &&
		Number.isInteger(base) &&
		typeof sent === 'boolean' &&
		[null, 1, 2, 3].includes(certainty as Unsent['certainty']) &&
		Array.isArray(values) &&
		values.every((value) => typeof value === 'string')
	);
}

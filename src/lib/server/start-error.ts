/**
 * Why Lede cannot start, in words for the person who started it. Whoever catches it prints the
 * message alone: a stack would only hide what to do.
 */
export class StartError extends Error {
	override name = 'StartError';
}

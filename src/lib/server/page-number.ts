/** The `page` of an address, from 1; what is no number is the first. */
export function readPage({ searchParams }: URL): number {
	const page = searchParams.get('page') ?? '';
	return /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1;
}

import { prepareTemplate } from '../postgres.ts';

/** Prepares the template that every worker copies; the workers read from the environment where it is. */
export default async function globalSetup(): Promise<() => Promise<void>> {
	const { url, stop } = await prepareTemplate();
	process.env.TEST_POSTGRES = url;
	return stop;
}

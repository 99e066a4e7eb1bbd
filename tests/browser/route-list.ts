import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One thing that can be asked of a route: `GET /desk`, `POST /desk?/draft`. */
export interface RouteVerb {
	/** The route's pattern, such as `/attempts/[id]/[n]`. */
	route: string;
	method: 'GET' | 'POST';
	/** The form action; '' for a page, a default action or an endpoint. */
	action: string;
}

/** The part of the built server's manifest that is read here. */
interface Manifest {
	_: {
		routes: {
			id: string;
			page: { leaf: number } | null;
			endpoint: (() => Promise<object>) | null;
		}[];
		nodes: (() => Promise<{ server?: { actions?: Record<string, unknown> } }>)[];
	};
}

/** Every verb of every route of the built server: what is not listed here cannot be reached. */
export async function listRoutes(): Promise<RouteVerb[]> {
	const file = pathToFileURL(resolve('.svelte-kit/output/server/manifest-full.js')).href;
	const { manifest } = (await import(file)) as { manifest: Manifest };
	const verbs: RouteVerb[] = [];
	for (const { id, page, endpoint } of manifest._.routes) {
		const route = id.replace(/\/\(\w+\)/g, '') || '/';
		for (const method of Object.keys((await endpoint?.()) ?? {}))
			if (method === 'GET' || method === 'POST') verbs.push({ route, method, action: '' });
		if (!page) continue;
		verbs.push({ route, method: 'GET', action: '' });
		const node = await manifest._.nodes[page.leaf]?.();
		for (const action of Object.keys(node?.server?.actions ?? {}))
			verbs.push({ route, method: 'POST', action: action === 'default' ? '' : action });
	}
	return verbs;
}

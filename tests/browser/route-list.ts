import { existsSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** One thing that can be asked of a route: `GET /desk`, `POST /desk?/draft`. */
export interface RouteVerb {
	/** The route's pattern, such as `/attempts/[id]/[n]`. */
	route: string;
	method: 'GET' | 'POST';
	/** The form action; '' for a page, a default action or an endpoint. */
	action: string;
}

const ROUTES = 'src/routes';

/** Every verb of every route, read from the source: what is not listed here does not exist. */
export function listRoutes(): RouteVerb[] {
	const files = readdirSync(ROUTES, { recursive: true, withFileTypes: true });
	const folders = new Set(files.filter(isRouteFile).map(({ parentPath }) => parentPath));
	return [...folders].sort().flatMap(verbsOf);
}

const isRouteFile = (file: Dirent) =>
	/^\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(file.name);

function verbsOf(folder: string): RouteVerb[] {
	const path = relative(ROUTES, folder).replace(/\(\w+\)\/?/g, '');
	const route = `/${path}`.replace(/\/$/, '') || '/';
	const page =
		existsSync(join(folder, '+page.svelte')) || existsSync(join(folder, '+page.server.ts'));
	const verbs: RouteVerb[] = page ? [{ route, method: 'GET', action: '' }] : [];
	for (const action of keysOf(join(folder, '+page.server.ts'), 'actions'))
		verbs.push({ route, method: 'POST', action: action === 'default' ? '' : action });
	for (const method of ['GET', 'POST'] as const)
		if (exportsOf(join(folder, '+server.ts')).has(method))
			verbs.push({ route, method, action: '' });
	return verbs;
}

function exportsOf(file: string): Map<string, ts.Expression | undefined> {
	const found = new Map<string, ts.Expression | undefined>();
	if (!existsSync(file)) return found;
	const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
	for (const statement of source.statements) {
		if (ts.isVariableStatement(statement))
			for (const { name, initializer } of statement.declarationList.declarations)
				if (ts.isIdentifier(name)) found.set(name.text, initializer);
		if (ts.isFunctionDeclaration(statement) && statement.name)
			found.set(statement.name.text, undefined);
	}
	return found;
}

function keysOf(file: string, name: string): string[] {
	const value = exportsOf(file).get(name);
	const object = value && ts.isSatisfiesExpression(value) ? value.expression : value;
	if (!object) return [];
	if (!ts.isObjectLiteralExpression(object))
		throw new Error(`${file}: write ${name} as an object, so that its actions can be listed`);
	return object.properties.map((property) => {
		if (!property.name || !ts.isIdentifier(property.name))
			throw new Error(`${file}: an action without a plain name cannot be listed`);
		return property.name.text;
	});
}

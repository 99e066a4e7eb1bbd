import { dirname, join, relative, sep } from 'node:path';
import {
	isIn,
	KEEPERS,
	KEPT_FROM_BROWSERS,
	layerOf,
	MAY_IMPORT,
	OUTSIDE_KIT,
	placeOf,
	PURE_PACKAGES,
	PURE_TYPES
} from './layers.mjs';

/**
 * @typedef {object} Import
 * @property {string} file the importing file, from the root of the project
 * @property {string} specifier
 * @property {boolean} typeOnly
 */

/**
 * What is wrong with an import; undefined when nothing is.
 * @param {Import} import_
 */
export function objection({ file, specifier, typeOnly }) {
	const from = placeOf(file);
	if (!from) return undefined;
	if (specifier.startsWith('$') && OUTSIDE_KIT.some((name) => isIn(from, name)))
		return `${from} also runs without SvelteKit: no ${specifier}.`;
	const target = targetFile(file, specifier);
	return target
		? objectionToFile(from, placeOf(target), typeOnly)
		: objectionToPackage(file, from, specifier, typeOnly);
}

/** The file an import means, without its ending where it has none; undefined for a package. */
function targetFile(/** @type {string} */ file, /** @type {string} */ specifier) {
	if (specifier.startsWith('$lib/')) return `src/lib/${specifier.slice('$lib/'.length)}`;
	if (specifier.startsWith('./$types')) return undefined;
	return specifier.startsWith('.') ? join(dirname(file), specifier) : undefined;
}

/**
 * @param {string} from
 * @param {string | null} to
 * @param {boolean} typeOnly
 */
function objectionToFile(from, to, typeOnly) {
	const layer = layerOf(from);
	if (!layer) return isIn(from, 'domain') ? `add ${from} to scripts/lint/layers.mjs.` : undefined;
	if (!to)
		return isIn(from, 'domain') ? 'src/lib/domain imports nothing from outside it.' : undefined;
	if (![layer, ...MAY_IMPORT[layer]].some((name) => isIn(to, name)))
		return `${layer} must not import ${to}.`;
	const inBrowser = layer === 'ui' || layer === 'pages';
	if (inBrowser && !typeOnly && KEPT_FROM_BROWSERS.some((name) => isIn(to, name)))
		return `a browser must not get ${to}: import its types alone.`;
	return undefined;
}

/**
 * @param {string} file
 * @param {string} from
 * @param {string} specifier
 * @param {boolean} typeOnly
 */
function objectionToPackage(file, from, specifier, typeOnly) {
	const only = KEEPERS.find(({ packages }) => packages.test(specifier));
	if (only && from !== 'app.d' && !file.startsWith(only.keeper))
		return `only ${only.keeper} may import ${specifier}.`;
	if (!isIn(from, 'domain')) return undefined;
	if (PURE_PACKAGES.includes(specifier)) return undefined;
	if (typeOnly && PURE_TYPES.includes(specifier)) return undefined;
	return `src/lib/domain is pure: ${specifier} is not on the list in scripts/lint/layers.mjs.`;
}

/** @type {import('eslint').Rule.RuleModule} */
const fence = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const file = relative(context.cwd, context.filename).split(sep).join('/');
		const check = (/** @type {any} */ node) => {
			if (typeof node.source?.value !== 'string') return;
			const message = objection({ file, specifier: node.source.value, typeOnly: isTypeOnly(node) });
			if (message) context.report({ node, message });
		};
		return {
			ImportDeclaration: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check,
			ImportExpression: check
		};
	}
};

/** `import type …`, or nothing but `type` between the braces. */
const isTypeOnly = (/** @type {any} */ { importKind, exportKind, specifiers = [] }) =>
	importKind === 'type' ||
	exportKind === 'type' ||
	(specifiers.length > 0 &&
		specifiers.every((/** @type {any} */ { importKind: kind }) => kind === 'type'));

/** The plugin for eslint.config.js. */
export default { rules: { fence } };

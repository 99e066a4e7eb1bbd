const IN_TITLE = / [|–—-] ((?:The )?\p{Lu}[\p{L}.& ]{2,40})$/u;
const EMPLOYER =
	/\b(?:for|at|with) ((?:The )?\p{Lu}[\p{L}’'-]*(?: (?:of |the |and )?\p{Lu}[\p{L}’'-]*){0,4})/u;
const LABEL = /^(?:source|publisher):\s*(.{2,60})$/i;

/** The publication: after the title's bar, in a "Source:" line, or whom the writer works for. */
export function sourceIn(
	title: string,
	biographies: readonly string[],
	metas: readonly string[]
): string {
	const label = metas.map((meta) => LABEL.exec(meta)?.[1]).find(Boolean);
	const employer = biographies.map((text) => EMPLOYER.exec(text)?.[1]).find(Boolean);
	return (IN_TITLE.exec(title)?.[1] ?? label ?? employer ?? '').trim();
}

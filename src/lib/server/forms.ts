import * as v from 'valibot';
import type { RequestEvent } from '@sveltejs/kit';

export type FieldErrors = Partial<Record<string, string>>;
export type ParsedForm<T> =
	| { ok: true; output: T }
	/** One sentence a field, and what was typed, so that nothing is lost. */
	| { ok: false; errors: FieldErrors; values: Record<string, string> };

/**
 * What a request's form says: its texts, without the NULs that nobody types and PostgreSQL cannot
 * store. The one way for a route to read a form.
 */
export async function readForm({ request }: Pick<RequestEvent, 'request'>): Promise<FormData> {
	const texts = new FormData();
	for (const [name, value] of await request.formData())
		if (typeof value === 'string') texts.append(name, value.replaceAll('\0', ''));
	return texts;
}

/** Reads a form's plain fields through a schema: the one door for what people type. */
export function parseForm<const Schema extends v.GenericSchema>(
	schema: Schema,
	form: FormData
): ParsedForm<v.InferOutput<Schema>> {
	const values = typedValues(form);
	const parsed = v.safeParse(schema, values);
	if (parsed.success) return { ok: true, output: parsed.output };
	const errors: FieldErrors = {};
	for (const issue of parsed.issues) {
		const field = String(issue.path?.[0]?.key ?? 'form');
		errors[field] ??= issue.message;
	}
	// a password is never sent back to a page
	delete values.password;
	return { ok: false, errors, values };
}

/** No prototype, so that a field named "__proto__" is only a name. */
function typedValues(form: FormData): Record<string, string> {
	const values = Object.create(null) as Record<string, string>;
	for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
	return values;
}

import * as v from 'valibot';
import { error, type RequestEvent } from '@sveltejs/kit';

export type FieldErrors = Partial<Record<string, string>>;
export type ParsedForm<T> =
	| { ok: true; output: T }
	/** One sentence a field, and what was typed, so that nothing is lost. */
	| { ok: false; errors: FieldErrors; values: Record<string, string> };

/**
 * What a request's form says: its texts, without the NULs that nobody types and PostgreSQL cannot
 * store. The one way for a route to read a form.
 */
export async function readForm(event: Pick<RequestEvent, 'request'>): Promise<FormData> {
	if (Number(event.request.headers.get('content-length')) > MOST_TEXT)
		error(413, 'This is more than one form can take. Send less at a time.');
	return (await readUpload(event, '')).fields;
}

/** Bytes of a form without files; a form with one may be as large as the server takes at all. */
const MOST_TEXT = 2 * 1024 * 1024;

/** The same for a form with a file in the field `name`: null where none was chosen. */
export async function readUpload({ request }: Pick<RequestEvent, 'request'>, name: string) {
	const sent = await request.formData();
	const fields = new FormData();
	for (const [field, value] of sent)
		if (typeof value === 'string') fields.append(field, value.replaceAll('\0', ''));
	const file = sent.get(name);
	return { fields, file: file instanceof File && file.size > 0 ? file : null };
}

/** Fields that are never sent back to a page, whatever is wrong: a new password, an old one. */
const SECRET = /password|passcode/i;

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
	for (const field of Object.keys(values)) if (SECRET.test(field)) delete values[field];
	return { ok: false, errors, values };
}

/** A form's plain fields. No prototype, so that a field named "__proto__" is only a name. */
export function typedValues(form: FormData): Record<string, string> {
	const values = Object.create(null) as Record<string, string>;
	for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
	return values;
}

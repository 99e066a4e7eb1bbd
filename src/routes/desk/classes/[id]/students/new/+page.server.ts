import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { LONGEST_ROSTER, readRoster } from '$lib/domain/classes/roster.ts';
import { enrolNew, MOST_STUDENTS } from '$lib/server/db/enrolments.ts';
import { db } from '$lib/server/db/index.ts';
import { namesIn } from '$lib/server/db/members.ts';
import { enrolFromOthers, studentsElsewhere } from '$lib/server/db/other-classes.ts';
import { readForm, readUpload } from '$lib/server/forms.ts';
import { decodeText } from '$lib/server/ingest/decode.ts';
import { classOf } from '../../load-class.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ id: string }>;

const MOST_AT_ONCE = 200;
const TOO_LONG =
	'This is more than a list of names. Paste or choose the names alone, 200 at once at most.';

const NO_TEXT =
	'This file is no text. In your spreadsheet save the list as CSV, or copy the names into the field.';

export const load: PageServerLoad = async (event) => {
	const { owner, theClass } = await classOf(event);
	const elsewhere = await studentsElsewhere(db(), owner, theClass.id);
	const classes = [...new Map(elsewhere.map(({ classId, className }) => [classId, className]))];
	return {
		class: { id: theClass.id, name: theClass.name },
		others: classes.map(([id, name]) => ({
			id,
			name,
			students: elsewhere
				.filter(({ classId }) => classId === id)
				.map(({ id, name }) => ({ id, name }))
		}))
	};
};

async function rosterFor(schoolId: string, classId: string, text: string) {
	const taken = await namesIn(db(), schoolId, classId);
	return readRoster(text, taken, Math.min(MOST_AT_ONCE, MOST_STUDENTS - taken.length));
}

/** Shows what the list says, line by line; writes nothing. */
async function check(event: Event) {
	const { schoolId, theClass } = await classOf(event);
	const { fields, file } = await readUpload(event, 'file');
	const typed = String(fields.get('text') ?? '');
	if ((file?.size ?? 0) > 4 * LONGEST_ROSTER)
		return fail(422, { text: typed, fileError: TOO_LONG });
	const text = file ? decodeText(new Uint8Array(await file.arrayBuffer()), file.type) : typed;
	// a spreadsheet's own format, a picture, a PDF
	if (text.includes('\0')) return fail(422, { text: typed, fileError: NO_TEXT });
	if (text.length > LONGEST_ROSTER) return fail(422, { text: typed, error: TOO_LONG });
	if (!text.trim())
		return fail(422, { text, error: 'Paste the names of your students, or choose a file.' });
	return { text, roster: await rosterFor(schoolId, theClass.id, text) };
}

/** Takes in all good names of the list that was checked, or shows it again when they have changed. */
async function add(event: Event) {
	const { schoolId, theClass } = await classOf(event);
	const text = String((await readForm(event)).get('text') ?? '');
	if (text.length > LONGEST_ROSTER) return fail(422, { text: '', error: TOO_LONG });
	const roster = await rosterFor(schoolId, theClass.id, text);
	if (!roster.names.length) return fail(422, { text, roster });
	const enrolled = await enrolNew(db(), schoolId, theClass.id, roster.names);
	if (!enrolled.ok)
		return fail(409, { text, roster: await rosterFor(schoolId, theClass.id, text) });
	redirect(303, `/desk/classes/${theClass.id}?added=${enrolled.userIds.length}`);
}

async function enrol(event: Event) {
	const { owner, theClass } = await classOf(event);
	const students = (await readForm(event)).getAll('student').map(String);
	const enrolled = await enrolFromOthers(db(), owner, theClass.id, students);
	if (!enrolled.ok) return fail(409, { refused: enrolled, students });
	if (!enrolled.userIds.length) return fail(422, { refused: { reason: 'nobody' as const } });
	redirect(303, `/desk/classes/${theClass.id}?added=${enrolled.userIds.length}`);
}

export const actions: Actions = { check, add, enrol };

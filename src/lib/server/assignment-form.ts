import * as v from 'valibot';
import { COUNTING } from '../domain/attempts/counting.ts';
import { FEEDBACK } from '../domain/attempts/feedback.ts';
import { instantAt, isTimeZone } from '../domain/attempts/local-time.ts';
import { MILLI_PENALTIES, TRIES, markingGiven, type Marking } from '../domain/quizzes/marking.ts';
import { ARTICLE_ACCESS } from './db/schema/sets.ts';
import { line, oneOf, ticked } from './desk-fields.ts';
import { parseForm, typedValues, type FieldErrors } from './forms.ts';

/** A form's field for date and time: as clocks show it, or empty. */
export const local = v.optional(v.pipe(v.string(), v.trim()), '');

export const timeZone = v.pipe(
	v.string(),
	v.check(isTimeZone, 'Lede does not know this time zone. Choose one from the list.')
);

const LIMIT = 'Write whole minutes from 1 to 600, or leave it empty for no limit.';

const FIELDS = v.object({
	title: v.pipe(
		line(300, 'Keep the title under 300 characters.'),
		v.nonEmpty('Give it a title. Students see it.')
	),
	timeZone,
	opensAt: local,
	closesAt: local,
	lateUntil: local,
	timeLimitMinutes: v.optional(
		v.pipe(v.string(), v.trim(), v.regex(/^(?:[1-9]\d?|[1-5]\d\d|600)?$/, LIMIT)),
		''
	),
	attempts: v.picklist(['any', ...upTo(20)], 'Choose how often they may take it.'),
	counting: v.picklist(COUNTING, 'Choose which attempt counts.'),
	feedback: v.picklist(FEEDBACK, 'Choose when the answers are shown.'),
	articleAccess: v.picklist(ARTICLE_ACCESS, 'Choose when the article may be read.'),
	shuffleQuestions: ticked,
	shuffleOptions: ticked,
	goBack: ticked,
	practice: ticked,
	tries: v.optional(oneOf(TRIES.slice(1), 'Choose how many tries a question has.'), '2'),
	milliPenalty: v.optional(
		oneOf(MILLI_PENALTIES, 'Choose what a hint or a wrong try costs.'),
		`${MILLI_PENALTIES[0]}`
	),
	boardOn: ticked
});

type Fields = v.InferOutput<typeof FIELDS>;
type TimeField = 'opensAt' | 'closesAt' | 'lateUntil';

/**
 * What a teacher says of an assignment. Times come as clocks of the field `timeZone` show them and
 * leave as points in time. `now` is given where it is new: then it may not be closed already.
 */
export const assignmentForm = (now: number | null = null) =>
	v.pipe(
		FIELDS,
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			for (const [key, message] of contradictions(dataset.value, now))
				addIssue({
					message,
					path: [{ type: 'object', origin: 'value', input: dataset.value, key, value: '' }]
				});
		}),
		v.transform((fields) => {
			const { tries, milliPenalty, attempts, timeLimitMinutes, ...others } = fields;
			const at = (field: TimeField) => dateAt(fields[field], fields.timeZone);
			return {
				...others,
				opensAt: at('opensAt') ?? new Date(0),
				closesAt: at('closesAt'),
				lateUntil: at('lateUntil'),
				timeLimitMinutes: timeLimitMinutes ? Number(timeLimitMinutes) : null,
				attempts: attempts === 'any' ? null : Number(attempts),
				practiceRule: fields.practice ? { tries, milliPenalty } : null
			};
		})
	);

export type AssignmentOutput = v.InferOutput<ReturnType<typeof assignmentForm>>;

const NO_TIME = 'Choose a day and a time.';

/** What cannot be, each at the field that should change. */
function* contradictions(
	fields: Fields,
	now: number | null
): Generator<[TimeField | 'feedback', string]> {
	if (!isTimeZone(fields.timeZone)) return;
	const [opens, closes, late] = (['opensAt', 'closesAt', 'lateUntil'] as const).map((field) =>
		dateAt(fields[field], fields.timeZone)
	);
	if (!opens) yield ['opensAt', NO_TIME];
	if (fields.closesAt && !closes) yield ['closesAt', NO_TIME];
	if (fields.lateUntil && !late) yield ['lateUntil', NO_TIME];
	if (closes && opens && closes <= opens)
		yield ['closesAt', 'It would close before it opens. Choose a time after the opening.'];
	if (closes && now !== null && (late ?? closes).getTime() <= now)
		yield ['closesAt', 'This time is over already, so nobody could begin. Choose a later one.'];
	if (late && closes && late <= closes)
		yield ['lateUntil', 'Late answers come after closing. Choose a time after it.'];
	if (fields.lateUntil && !fields.closesAt)
		yield ['lateUntil', 'Nothing is late where nothing closes. Say when it closes, or empty this.'];
	if (fields.feedback === 'after-closing' && !fields.closesAt)
		yield [
			'feedback',
			'It never closes, so the answers would never be shown. Say when it closes, or choose another time.'
		];
}

/** The time; null where there is none, or none that an assignment of our days can have. */
export function dateAt(local: string, zone: string): Date | null {
	const at = local ? instantAt(local, zone) : null;
	return at !== null && EARLIEST <= at && at < LATEST ? new Date(at) : null;
}

const EARLIEST = Date.UTC(2000, 0);
const LATEST = Date.UTC(2200, 0);

function upTo(most: number): string[] {
	return Array.from({ length: most }, (_, index) => `${index + 1}`);
}

/** An assignment's form: what it says and to whom it is given, or what is wrong with it. */
export function readAssignmentForm(form: FormData, now: number | null) {
	const parsed = parseForm(assignmentForm(now), form);
	const texts = (name: string) => form.getAll(name).map(String);
	const chosen = { classIds: texts('class'), userIds: texts('student') };
	const errors: FieldErrors = parsed.ok ? {} : parsed.errors;
	const isNobody = !chosen.classIds.length && !chosen.userIds.length;
	if (isNobody) errors.targets = 'Choose a class or a student to give it to.';
	if (parsed.ok && !isNobody) return { ok: true as const, output: parsed.output, chosen };
	const values = parsed.ok ? typedValues(form) : parsed.values;
	return { ok: false as const, errors, values, chosen };
}

/** What is stored of it, given how the quiz marks. */
export function settingsFrom({ practiceRule, ...settings }: AssignmentOutput, quiz: Marking) {
	return { ...settings, marking: markingGiven(quiz, practiceRule) };
}

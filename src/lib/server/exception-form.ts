import * as v from 'valibot';
import { isTimeZone } from '../domain/attempts/local-time.ts';
import { dateAt, local, timeZone } from './assignment-form.ts';
import { wholeUpTo } from './desk-fields.ts';

/** What is said of a number of attempts that is none. */
export const MORE = 'Write how many more attempts: a whole number from 0 to 20.';

/**
 * What is different for one student. Empty times are the assignment's, which are given: what the
 * student has in the end must not close before it opens.
 */
export const exceptionForm = (usual: { opensAt: Date; closesAt: Date | null }) =>
	v.pipe(
		v.object({ timeZone, opensAt: local, closesAt: local, extraAttempts: wholeUpTo(20, MORE) }),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed || !isTimeZone(dataset.value.timeZone)) return;
			const input = dataset.value;
			const [opens, closes] = [input.opensAt, input.closesAt].map((text) =>
				dateAt(text, input.timeZone)
			);
			const wrong = (key: 'opensAt' | 'closesAt', message: string) =>
				addIssue({ message, path: [{ type: 'object', origin: 'value', input, key, value: '' }] });
			if (input.opensAt && !opens) wrong('opensAt', 'Choose a day and a time, or empty it.');
			if (input.closesAt && !closes) wrong('closesAt', 'Choose a day and a time, or empty it.');
			const end = closes ?? usual.closesAt;
			if (end && end <= (opens ?? usual.opensAt))
				wrong(
					closes ? 'closesAt' : 'opensAt',
					'It would close before it opens for this student. Change one of the times.'
				);
		}),
		v.transform((fields) => ({
			opensAt: dateAt(fields.opensAt, fields.timeZone),
			closesAt: dateAt(fields.closesAt, fields.timeZone),
			extraAttempts: fields.extraAttempts
		}))
	);

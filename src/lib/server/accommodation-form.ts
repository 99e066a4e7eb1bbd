import * as v from 'valibot';
import { ticked, wholeUpTo } from './desk-fields.ts';
import { MORE } from './exception-form.ts';

const HOURS = 'Write whole hours from 0 to 2160, which are 90 days.';
const TIMES = ['100', '125', '150', '200', 'untimed'] as const;

/** What a student is accommodated with. */
export const AccommodationForm = v.object({
	timePercent: v.pipe(
		v.picklist(TIMES, 'Choose how much time they have.'),
		v.transform((time) => (time === 'untimed' ? null : (Number(time) as 100 | 125 | 150 | 200)))
	),
	closesLaterHours: wholeUpTo(2160, HOURS),
	extraAttempts: wholeUpTo(20, MORE),
	readAloud: ticked,
	largeText: ticked
});

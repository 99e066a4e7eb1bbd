import type { Counting } from '../../../domain/attempts/counting.ts';
import type { Feedback } from '../../../domain/attempts/feedback.ts';
import { localAt, usualTimes } from '../../../domain/attempts/local-time.ts';
import type { Marking } from '../../../domain/quizzes/marking.ts';

/** What the fields of an assignment's form hold. Times are as clocks in `timeZone` show them. */
export interface AssignmentValues {
	title: string;
	timeZone: string;
	opensAt: string;
	closesAt: string;
	lateUntil: string;
	timeLimitMinutes: string;
	/** `any` where it may be taken as often as they like. */
	attempts: string;
	counting: string;
	feedback: string;
	articleAccess: string;
	tries: string;
	milliPenalty: string;
	shuffleQuestions: boolean;
	shuffleOptions: boolean;
	goBack: boolean;
	practice: boolean;
	boardOn: boolean;
}

/** To whom it is given. */
export interface Chosen {
	classIds: string[];
	userIds: string[];
}

/** An assignment as the database has it, as far as its form shows it. */
interface Stored {
	title: string;
	timeZone: string;
	opensAt: Date;
	closesAt: Date | null;
	lateUntil: Date | null;
	timeLimitMinutes: number | null;
	attempts: number | null;
	counting: Counting;
	feedback: Feedback;
	articleAccess: string;
	marking: Marking;
	shuffleQuestions: boolean;
	shuffleOptions: boolean;
	goBack: boolean;
	practice: boolean;
	boardOn: boolean;
}

/** What a new assignment begins with: right for most, so that one button gives it. */
export const freshValues = (
	edition: { title: string; articleAccess: string; marking: Marking },
	timeZone: string,
	now: number
): AssignmentValues => ({
	title: edition.title,
	timeZone,
	...usualTimes(now, timeZone),
	lateUntil: '',
	timeLimitMinutes: '',
	attempts: '1',
	counting: 'best',
	feedback: 'after-closing',
	articleAccess: edition.articleAccess,
	...practiceTexts(edition.marking),
	shuffleQuestions: true,
	shuffleOptions: true,
	goBack: true,
	// a quiz whose questions may be tried again was made for that
	practice: edition.marking.tries > 1,
	boardOn: false
});

export function storedValues(assignment: Stored): AssignmentValues {
	const { marking, timeLimitMinutes, attempts, timeZone, ...others } = assignment;
	const local = (time: Date | null) => (time ? localAt(time.getTime(), timeZone) : '');
	return {
		...others,
		timeZone,
		opensAt: local(others.opensAt),
		closesAt: local(others.closesAt),
		lateUntil: local(others.lateUntil),
		timeLimitMinutes: timeLimitMinutes?.toString() ?? '',
		attempts: attempts?.toString() ?? 'any',
		...practiceTexts(marking)
	};
}

const practiceTexts = ({ tries, milliPenalty }: Marking) => ({
	tries: `${Math.max(2, tries)}`,
	milliPenalty: `${milliPenalty}`
});

/** What was sent and refused, so that nothing is lost: a box that is not ticked is not sent. */
export function typedValues(
	sent: Partial<Record<string, string>>,
	stored: AssignmentValues
): AssignmentValues {
	const texts = Object.entries(stored).map(([name, value]) => [
		name,
		typeof value === 'boolean' ? name in sent : (sent[name] ?? value)
	]);
	return Object.fromEntries(texts) as AssignmentValues;
}

import type { Phase } from '../../../domain/attempts/phase.ts';
import { count } from '../../words.ts';

/** An assignment of today; points in time are ms since 1970. */
export interface TodayShown {
	id: string;
	title: string;
	opensAt: number;
	closesAt: number | null;
	lateUntil: number | null;
	timeZone: string;
	phase: Phase;
	classes: readonly string[];
	students: number;
	handedIn: number;
	working: number;
	notBegun: number;
	missing: number;
	ending: readonly { name: string; deadlineAt: number }[];
}

/** The day as it was at a point in time. */
export interface Day {
	at: number;
	assignments: readonly TodayShown[];
	/** The teacher's own games that run. */
	live: readonly { id: string; title: string; pin: string; players: number }[];
	/** Answers that wait for the teacher's decision. */
	toDecide: number;
	/** Questions to be reviewed this week. */
	toReview: number;
}

/** What a teacher may have to do something about, and where. */
export interface Attention {
	key: string;
	assignmentId: string;
	text: string;
}

export const handedInText = ({ handedIn, students }: TodayShown): string =>
	`${handedIn} of ${students} handed in`;

/** What needs attention, the most pressing first. */
export function attentionOf({ at, assignments }: Pick<Day, 'at' | 'assignments'>): Attention[] {
	const endings = assignments.flatMap((line) => {
		const text = endingText(line, at);
		return text ? [{ key: `ending ${line.id}`, assignmentId: line.id, text }] : [];
	});
	const missing = assignments.flatMap(({ id, title, missing, students }) =>
		missing
			? [
					{
						key: `missing ${id}`,
						assignmentId: id,
						text: `“${title}” has closed: ${missing} of ${count(students, 'student')} handed nothing in.`
					}
				]
			: []
	);
	return [...endings, ...missing];
}

/** Whose time runs out; '' where nobody's does. */
function endingText({ title, ending }: TodayShown, at: number): string {
	const [first] = ending;
	if (!first) return '';
	const soon = count(Math.max(1, Math.ceil((first.deadlineAt - at) / 60_000)), 'minute');
	return ending.length === 1
		? `${first.name}’s time for “${title}” ends in ${soon}.`
		: `The time of ${ending.length} students for “${title}” ends soon, of the first in ${soon}.`;
}

/** What was said last, and when. */
export interface Said {
	/** ms since 1970; null: nothing yet. */
	at: number | null;
	handedIn: ReadonlyMap<string, number>;
	/** The assignments at which somebody's time was running out. */
	ending: ReadonlySet<string>;
}

export const saidOf = ({ assignments }: Pick<Day, 'assignments'>, at: number | null): Said => ({
	at,
	handedIn: new Map(assignments.map(({ id, handedIn }) => [id, handedIn])),
	ending: new Set(assignments.filter(({ ending }) => ending.length).map(({ id }) => id))
});

const QUIET_MS = 30_000;

/**
 * What a screen reader should hear of the day: who handed in and whose time runs out since it last
 * heard something; '' when that is nothing, or was less than half a minute ago.
 */
export function newsOf(said: Said, day: Pick<Day, 'at' | 'assignments'>): string {
	if (said.at !== null && day.at - said.at < QUIET_MS) return '';
	const changes = day.assignments.flatMap((line) => {
		const isNew = line.handedIn !== (said.handedIn.get(line.id) ?? 0);
		const ending = said.ending.has(line.id) ? '' : endingText(line, day.at);
		return [isNew ? `${line.title}: ${handedInText(line)}.` : '', ending].filter(Boolean);
	});
	return changes.join(' ');
}

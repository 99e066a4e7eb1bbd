import { count } from '../../words.ts';

/** An attempt as the page of an assignment has it; points in time are ms since 1970. */
export interface AttemptShown {
	id: string;
	number: number;
	isOpen: boolean;
	/** It was handed in because its time was over. */
	isByTime: boolean;
	deadlineAt: number | null;
	late: boolean;
	milliMarks: number | null;
	milliPoints: number;
	answered: number;
	questions: number;
}

/** A student's line on that page. */
export interface StudentShown {
	userId: string;
	name: string;
	nickname: string;
	attempts: AttemptShown[];
	milliPercent: number | null;
	hasException: boolean;
}

export interface GroupShown {
	kind: 'class' | 'single' | 'former';
	name: string;
	students: StudentShown[];
}

/** How far everybody was at a point in time. */
export interface ProgressShown {
	at: number;
	groups: GroupShown[];
}

/** Where a student is: what they do now, or did last. */
export function statusText({ attempts }: Pick<StudentShown, 'attempts'>): string {
	const last = attempts.at(-1);
	if (!last) return 'Not begun';
	if (last.isOpen) return `Working, ${last.answered} of ${last.questions} answered`;
	const how = last.isByTime ? 'Handed in when time was over' : 'Handed in';
	return last.late ? `${how}, late` : how;
}

/** What is left of an open attempt's time; '' where none is open. */
export function timeLeftText({ attempts }: Pick<StudentShown, 'attempts'>, now: number): string {
	const last = attempts.at(-1);
	if (!last?.isOpen) return '';
	if (last.deadlineAt === null) return 'no limit';
	const minutes = Math.ceil((last.deadlineAt - now) / 60_000);
	if (minutes <= 0) return 'over';
	if (minutes < 120) return `${minutes} min`;
	return minutes < 2880
		? `${Math.round(minutes / 60)} h`
		: count(Math.round(minutes / 1440), 'day');
}

/** Whether minutes can be added: something is open, and it ends. */
export const canBeExtended = ({ attempts }: Pick<StudentShown, 'attempts'>): boolean => {
	const last = attempts.at(-1);
	return Boolean(last?.isOpen && last.deadlineAt !== null);
};

/** "12 of 28 handed in, 3 working". */
export function groupText(students: readonly Pick<StudentShown, 'attempts'>[]): string {
	const working = students.filter(({ attempts }) => attempts.at(-1)?.isOpen).length;
	const done = students.filter(({ attempts }) => attempts.some(({ isOpen }) => !isOpen)).length;
	const line = `${done} of ${students.length} handed in`;
	return working ? `${line}, ${working} working` : line;
}

/** Points as numbers, times as ISO texts: the file is read by people and by other programs. */
export interface StudentMark {
	points: number;
	of: number;
}

/** A question as its student may read it: never the key, no mark that is held back. */
export interface StudentAnswer {
	question: string;
	/** In the words that were chosen or written; '' where nothing was answered. */
	answer: string;
	/** How sure the student was, 1 to 3; null where nothing was said. */
	sureness: number | null;
	tries: { answer: string; told: string; at: string }[];
	hints: string[];
	/** Null while it may not be shown, or a person still has to mark it. */
	mark: StudentMark | null;
	/** The teacher's word; '' where there is none, or it may not be shown. */
	note: string;
	disagreement: { words: string; state: string; reply: string; at: string } | null;
}

export interface StudentAttempt {
	quiz: string;
	isAssigned: boolean;
	number: number;
	begun: string;
	handedIn: string | null;
	isLate: boolean;
	isPractice: boolean;
	/** Played with a class in a live game. */
	isLive: boolean;
	addedMinutes: number;
	/** Null while it may not be shown. */
	score: StudentMark | null;
	answers: StudentAnswer[];
}

/** Everything that Lede holds about a student. */
export interface StudentRecord {
	madeAt: string;
	account: {
		id: string;
		name: string;
		email: string | null;
		since: string;
		hasPasscode: boolean;
		isLocked: boolean;
	};
	classes: { name: string; nickname: string; state: string; since: string }[];
	/** What they need, and hours and attempts that they have more; null where nothing is set. */
	accommodations: Record<string, string | number | boolean | null> | null;
	exceptions: {
		assignment: string;
		opensAt: string | null;
		closesAt: string | null;
		extraAttempts: number;
		isExcused: boolean;
	}[];
	nicknames: {
		quiz: string;
		nickname: string;
		isOnBoard: boolean;
		answersShownAt: string | null;
	}[];
	sessions: { since: string; until: string }[];
	attempts: StudentAttempt[];
}

export const STUDENT_COLUMNS = ['Record', 'Quiz or class', 'Time', 'What', 'Value'] as const;
type Row = [string, string, string, string, string | number];

/** The record as one table: a row for each thing that is known. */
export function studentRows(record: StudentRecord): Row[] {
	const { account, classes, accommodations, exceptions, nicknames, sessions, attempts } = record;
	return [
		['account', '', account.since, 'name', account.name],
		...(account.email ? [['account', '', '', 'e-mail', account.email] as Row] : []),
		['account', '', '', 'number', account.id],
		...classes.flatMap(({ name, since, state, nickname }): Row[] => [
			['class', name, since, state === 'in' ? 'joined' : 'asked to join', ''],
			['class', name, since, 'nickname', nickname]
		]),
		...Object.entries(accommodations ?? {}).map(([what, value]): Row => [
			'accommodation',
			'',
			'',
			what,
			`${value ?? 'unlimited'}`
		]),
		...exceptions.flatMap(({ assignment, opensAt, closesAt, extraAttempts, isExcused }): Row[] => [
			...(opensAt ? [['exception', assignment, opensAt, 'opens', ''] as Row] : []),
			...(closesAt ? [['exception', assignment, closesAt, 'closes', ''] as Row] : []),
			...(extraAttempts
				? [['exception', assignment, '', 'more attempts', extraAttempts] as Row]
				: []),
			...(isExcused
				? [['exception', assignment, '', 'excused: it does not count', 'yes'] as Row]
				: [])
		]),
		...nicknames.map(({ quiz, nickname, isOnBoard }): Row => [
			'nickname',
			quiz,
			'',
			isOnBoard ? 'on the board' : 'off the board',
			nickname
		]),
		...sessions.map(({ since, until }): Row => ['session', '', since, 'ends', until]),
		...attempts.flatMap(attemptRows)
	];
}

function attemptRows(attempt: StudentAttempt): Row[] {
	const { quiz, number, begun, handedIn, isLate, isPractice, isLive, score, answers } = attempt;
	const notes = [isLate && 'late', isPractice && 'practice', isLive && 'live']
		.filter(Boolean)
		.join(', ');
	return [
		['attempt', quiz, begun, 'begun', number],
		...(handedIn ? [['attempt', quiz, handedIn, 'handed in', notes] as Row] : []),
		...(score ? [['attempt', quiz, '', 'points', markText(score)] as Row] : []),
		...answers.flatMap((answer) => answerRows(quiz, answer))
	];
}

function answerRows(quiz: string, one: StudentAnswer): Row[] {
	const { question, answer, tries, hints, mark, note, disagreement } = one;
	return [
		['answer', quiz, '', question, answer],
		...tries.map(({ at, told, answer: tried }): Row => ['try', quiz, at, told, tried]),
		...hints.map((hint): Row => ['hint', quiz, '', question, hint]),
		...(mark ? [['mark', quiz, '', question, markText(mark)] as Row] : []),
		...(note ? [['note', quiz, '', question, note] as Row] : []),
		...(disagreement
			? ([
					['disagreement', quiz, disagreement.at, disagreement.state, disagreement.words],
					...(disagreement.reply ? [['reply', quiz, '', question, disagreement.reply]] : [])
				] as Row[])
			: [])
	];
}

const markText = ({ points, of }: StudentMark) => `${points} of ${of}`;

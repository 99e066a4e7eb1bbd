import type { ShownEvidence } from '../attempts/shown-evidence.ts';
import type { QuestionImage } from '../questions/image.ts';
import type { KindView } from '../questions/kinds/index.ts';
import type { ReviewRow } from '../questions/question.ts';
import type { Phase } from './flow.ts';
import type { Mode, Pacing } from './settings.ts';

// What the pages of a game are told: each message is the whole of what a page shows, so that any one
// of them brings a page that missed others up to date. Durations are ms from when it was sent.

/** The question that runs, as everybody in the room sees it. */
export interface LiveQuestion {
	question: KindView;
	image: QuestionImage | null;
	mayReadAloud: boolean;
	/** Until answers are taken; 0 once they are. */
	opensInMs: number;
	/** Until they are taken no more; null where no clock runs. A player's is their own. */
	closesInMs: number | null;
}

/** Why the right answer is right; shown to all at the reveal. */
export interface LiveReason {
	explanation: string;
	asOf: string | null;
	/** Each sentence with its article's title and source. */
	evidence: (ShownEvidence & { source: LiveSource | null })[];
}
export interface LiveSource {
	title: string;
	source: string;
	author: string;
	publishedOn: string | null;
	url: string;
}

/** How far a game is; the same for everybody. */
interface Course {
	/** Counts changes: the id of the message. */
	step: number;
	phase: Phase;
	pacing: Pacing;
	mode: Mode;
	paused: boolean;
	title: string;
	/** Which question runs or ran last, from 1; 0 before the first. */
	number: number;
	/** How many there are to be. */
	total: number;
	/** Names of the teams by their number; empty without teams. */
	teams: string[];
}

export interface PlayerView extends Course {
	nickname: string;
	/** The name that waits for the host's yes. */
	wanted: string | null;
	team: number | null;
	points: number;
	/** Takes a guest to another device; null for those who are logged in. */
	resumeCode: string | null;
	/** Asked how sure they are. */
	certainty: boolean;
	/** The question to be answered (phase `question`, or `working` until all are answered). */
	asks: (LiveQuestion & { position: number; answered: boolean }) | null;
	/** In `working`: how many are answered. */
	answered: number;
	/** At the reveal, and at the standings after it. */
	told: LiveTold | null;
	/** At the standings and at the end. */
	place: LivePlace | null;
	/** At the end. */
	end: LiveEnd | null;
}

/** What became of a player's own answer. */
export interface LiveTold extends LiveReason {
	/** `noted`: nothing is right or wrong here, or a person will say. */
	mine: 'right' | 'partly' | 'wrong' | 'none' | 'noted';
	gained: number;
	stem: string;
	rows: ReviewRow[];
}

export interface LivePlace {
	/** Null where the class plays together. */
	rank: number | null;
	players: number;
	/** The nickname of who stands just before, and by how many points; null for the first. */
	ahead: { nickname: string; points: number } | null;
}

export interface LiveEnd {
	podium: BoardLine[];
	teams: TeamLine[];
	together: Together | null;
	/** Where the own answers can be seen; null until they are graded. */
	resultPath: string | null;
	/** Shares in thousandths of a percent: this game's, and the best before it; null for guests. */
	best: { now: number; before: number | null } | null;
}

export interface BoardLine {
	rank: number;
	nickname: string;
	points: number;
}
export interface TeamLine {
	rank: number;
	team: number;
	members: number;
	points: number;
}
/** The class against its own last result, in thousandths of a percent. */
export interface Together {
	now: number | null;
	before: number | null;
}

/** How often each option was chosen, or what was written. */
export interface SpreadRow {
	text: string;
	count: number;
	right: boolean;
	/** False where nothing is right or wrong. */
	judged: boolean;
}

/** The classroom screen. Nothing on it is about a single student but nicknames that were approved. */
export interface ScreenView extends Course {
	pin: string;
	locked: boolean;
	/** How many take part, and how many of them have answered. */
	players: number;
	answered: number;
	/** In the lobby: who is there. */
	names: { nickname: string; team: number | null }[];
	asks: LiveQuestion | null;
	/** In `working`: until it is closed for those with the usual time. */
	endsInMs: number | null;
	told: (LiveReason & { stem: string; spread: SpreadRow[] }) | null;
	/** The best five, at the standings; three at the end. */
	board: BoardLine[];
	standings: TeamLine[];
	together: Together | null;
}

/** What only the host sees beside it. */
export interface HostView extends ScreenView {
	people: LivePerson[];
}
export interface LivePerson {
	id: string;
	nickname: string;
	/** On the list, for those who are logged in. */
	name: string | null;
	wanted: string | null;
	team: number | null;
	points: number;
	present: boolean;
	/** How many of the questions asked they have answered. */
	answered: number;
}

/** Between two changes, to hosts alone: how many take part and have answered. */
export interface LiveCounts {
	players: number;
	answered: number;
}

/** Teams are called by these, in this order; each has its own colour and shape. */
export const TEAM_NAMES = [
	'Amber',
	'Blue',
	'Coral',
	'Green',
	'Indigo',
	'Olive',
	'Plum',
	'Teal'
] as const;

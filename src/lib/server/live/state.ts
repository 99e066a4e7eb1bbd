import { shownEvidence } from '../../domain/attempts/shown-evidence.ts';
import { itemQuestion, viewOf, type ItemQuestion } from '../../domain/attempts/items.ts';
import { positionOf, type Flow } from '../../domain/live/flow.ts';
import { classShare, ranked, rankedTeams, type Ranked } from '../../domain/live/ranks.ts';
import { spreadOf } from '../../domain/live/spread.ts';
import type {
	BoardLine,
	LiveQuestion,
	LiveReason,
	SpreadRow,
	TeamLine,
	Together
} from '../../domain/live/views.ts';
import type { AuthoredQuestion } from '../../domain/questions/authored.ts';
import { lastShare } from '../db/game-changes.ts';
import { flowFrom } from '../db/game-flow.ts';
import { gameQuestions, judgedBy } from '../db/game-items.ts';
import { answersAt, scoresOf, type GameRow } from '../db/game-states.ts';
import { db } from '../db/index.ts';
import { articlesFor } from '../play/articles.ts';

type Scores = Ranked<Awaited<ReturnType<typeof scoresOf>>[number]>[];

/** What is the same for everybody at one step of a game: made once, and shown to all. */
export interface GameState {
	row: GameRow;
	flow: Flow;
	questions: readonly AuthoredQuestion[];
	/** Everybody's points, best first; empty before the first standings. */
	scores: Scores;
	teams: TeamLine[];
	together: Together | null;
	/** At the reveal, and at the standings after it. */
	told: (LiveReason & { stem: string; spread: SpreadRow[] }) | null;
}

export async function stateOf(row: GameRow): Promise<GameState> {
	const flow = flowFrom(row);
	const questions = await gameQuestions(db(), row);
	const { phase } = flow;
	const isScored = phase === 'standings' || phase === 'final';
	const scores = isScored ? ranked(await scoresOf(db(), row), row.settings) : [];
	return {
		...{ row, flow, questions, scores },
		teams: row.settings.mode === 'teams' ? rankedTeams(scores) : [],
		together:
			isScored && row.settings.mode === 'together'
				? await togetherOf(row, questions, scores)
				: null,
		told: phase === 'reveal' || phase === 'standings' ? await toldOf(row, flow, questions) : null
	};
}

async function togetherOf(
	row: GameRow,
	questions: readonly AuthoredQuestion[],
	scores: Scores
): Promise<Together> {
	const { milliPoints } = judgedBy(questions);
	const most = row.asked.reduce((sum, index) => sum + (milliPoints[index] ?? 0), 0);
	const points = scores.map((score) => score.points);
	return { now: classShare(points, most), before: await lastShare(db(), row) };
}

async function toldOf(row: GameRow, flow: Flow, questions: readonly AuthoredQuestion[]) {
	const position = positionOf(flow);
	const question = questions[flow.asked[position] ?? -1];
	if (!question) return null;
	const { schoolId, editionId } = row;
	const { sources } = await articlesFor(db(), schoolId, editionId, 'game');
	const item = itemAt(row, question, position);
	return {
		stem: viewOf(item).view.stem,
		spread: spreadOf(item, await answersAt(db(), row, position)),
		explanation: question.explanation,
		asOf: question.asOf,
		evidence: question.evidence.map((anchored) => {
			const from = sources.find(({ articleId }) => articleId === anchored.articleId);
			const { title, source, author, publishedOn, url } = from ?? NO_SOURCE;
			return {
				...shownEvidence(anchored, []),
				source: from ? { title, source, author, publishedOn, url } : null
			};
		})
	};
}

const NO_SOURCE = { title: '', source: '', author: '', publishedOn: null, url: '' };

/** The question as all of a game meet it: one order for the screen and every phone. */
export const itemAt = (
	{ seed }: Pick<GameRow, 'seed'>,
	{ kind, content }: AuthoredQuestion,
	position: number
): ItemQuestion => itemQuestion({ seed, shuffleOptions: true }, position, kind, content);

/** A question that is asked, as everybody may see it; `end` is when its time is over, ms. */
export function askedAt(
	{ row, flow, questions }: GameState,
	position: number,
	end: number | null,
	now: number
): LiveQuestion | null {
	const question = questions[flow.asked[position] ?? -1];
	if (!question) return null;
	const at = flow.pausedAt ?? now;
	return {
		question: viewOf(itemAt(row, question, position)),
		image: question.image,
		mayReadAloud: question.readAloud,
		opensInMs: Math.max(0, (flow.opensAt ?? at) - at),
		closesInMs: end === null ? null : Math.max(0, end - at)
	};
}

export const boardLine = ({ rank, nickname, points }: Scores[number]): BoardLine => ({
	rank,
	nickname,
	points
});

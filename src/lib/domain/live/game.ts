import { endFor, GRACE_MS, positionOf, resumed, type Flow } from './flow.ts';
import type { Game, GameEvent, GamePlayer, GameQuestions } from './game-model.ts';
import { settled } from './settle.ts';
import { answered, joined } from './taking-part.ts';

/** How long the clock shows each, ms. */
export const CLOCK_MS = { closed: 1500, reveal: 15_000, standings: 8000 };

/**
 * The game after an event at `at` (ms, the server's clock). What is not allowed changes nothing: then
 * it is the same object.
 */
export function play(game: Game, event: GameEvent, at: number, questions: GameQuestions): Game {
	const { flow } = game;
	switch (event.type) {
		case 'join':
			return joinRefusal(flow, game.players.get(event.player) ?? null)
				? game
				: joined(game, event.player, event.timePercent);
		case 'answer':
			return answered(game, event, at);
		case 'remove':
			return removed(game, event.player);
		case 'tick':
			return dueAt(game) <= at ? moved(game, at, questions) : game;
		case 'next':
			return event.step === flow.step ? moved(resume(game, at), at, questions) : game;
		case 'skip':
			return event.step === flow.step && flow.phase === 'question'
				? skipped(resume(game, at), at, questions)
				: game;
		case 'extend':
			return extended(game, event.ms);
		case 'pause':
			return isRunning(flow) && flow.pausedAt === null ? changed(game, { pausedAt: at }) : game;
		case 'resume':
			return flow.pausedAt === null ? game : changed(game, resumed(flow, at));
		case 'lock':
		case 'unlock':
			return flow.locked === (event.type === 'lock') || flow.phase === 'final'
				? game
				: changed(game, { locked: event.type === 'lock' });
		case 'end':
			return flow.phase === 'final' ? game : ended(resume(game, at), at, questions);
	}
}

/** Why somebody cannot join; null if they can, or are in already. */
export function joinRefusal(
	{ phase, locked }: Pick<Flow, 'phase' | 'locked'>,
	known: Pick<GamePlayer, 'removed'> | null
): 'removed' | 'over' | 'locked' | null {
	if (known) return known.removed ? 'removed' : null;
	if (phase === 'final') return 'over';
	return locked ? 'locked' : null;
}

/**
 * When the game goes on by itself, ms; Infinity where it waits for somebody. A question is closed
 * once everybody has answered, or when its time is over, also for those present who have more of it.
 */
export function dueAt(game: Game): number {
	const { flow, settings } = game;
	const { phase, phaseAt, pausedAt, opensAt } = flow;
	if (pausedAt !== null) return Infinity;
	if (phase === 'question' || phase === 'working')
		return everyoneAnswered(game) ? (opensAt ?? Infinity) : lastEnd(game) + GRACE_MS + 1;
	if (settings.pacing !== 'clock') return Infinity;
	if (phase === 'closed' || phase === 'reveal' || phase === 'standings')
		return phaseAt + CLOCK_MS[phase];
	return Infinity;
}

function everyoneAnswered({ flow, players, answers }: Game): boolean {
	if (flow.phase !== 'question') return false;
	const given = answers.get(positionOf(flow));
	const playing = [...players.values()].filter(({ removed }) => !removed);
	return playing.length > 0 && playing.every(({ id }) => given?.has(id));
}

function lastEnd({ flow, players, answers }: Game): number {
	const open = flow.phase === 'question' ? [positionOf(flow)] : [...flow.asked.keys()];
	const waitedFor = [...players.values()].filter(
		({ id, present, removed }) =>
			present && !removed && open.some((position) => !answers.get(position)?.has(id))
	);
	const ends = waitedFor.map(({ timePercent }) => endFor(flow, timePercent) ?? Infinity);
	return Math.max(endFor(flow, 100) ?? Infinity, ...ends);
}

const isRunning = ({ phase }: Flow) => phase !== 'lobby' && phase !== 'final';

const changed = (game: Game, flow: Partial<Flow>): Game => ({
	...game,
	flow: { ...game.flow, ...flow, step: game.flow.step + 1 }
});

/** The same step, with the pause over: what comes next counts it up. */
const resume = (game: Game, at: number): Game =>
	game.flow.pausedAt === null ? game : { ...game, flow: resumed(game.flow, at) };

/** The question that runs can only be read yet. */
const isReading = ({ phase, opensAt }: Flow, at: number) =>
	phase === 'question' && opensAt !== null && at < opensAt;

/** On to what follows. */
function moved(game: Game, at: number, questions: GameQuestions): Game {
	const { flow, settings } = game;
	switch (flow.phase) {
		case 'lobby':
			return settings.pacing === 'self' ? working(game, at, questions) : asked(game, at, questions);
		case 'question': {
			if (isReading(flow, at)) return opened(game, at);
			const closed = { phase: 'closed' as const, phaseAt: at };
			return changed(settled(game, questions), { ...closed, opensAt: null, closesAt: null });
		}
		case 'closed':
			return changed(game, { phase: 'reveal', phaseAt: at });
		case 'reveal': {
			const isLast = flow.next >= questions.milliPoints.length;
			const isScored = (questions.milliPoints[flow.asked.at(-1) ?? -1] ?? 0) > 0;
			if (isLast || !isScored) return asked(game, at, questions);
			return changed(game, { phase: 'standings', phaseAt: at });
		}
		case 'standings':
			return asked(game, at, questions);
		case 'working':
			return ended(game, at, questions);
		case 'final':
			return game;
	}
}

/** The next question; the end where there is none. */
function asked(game: Game, at: number, questions: GameQuestions): Game {
	const { flow, settings } = game;
	const { next } = flow;
	if (next >= questions.milliPoints.length) return ended(game, at, questions);
	const opensAt = at + settings.readSeconds * 1000;
	return changed(game, {
		phase: 'question',
		asked: [...flow.asked, next],
		next: next + 1,
		phaseAt: at,
		opensAt,
		closesAt: settings.answerSeconds === null ? null : opensAt + settings.answerSeconds * 1000
	});
}

/** Answers are taken at once: all have read the question. */
function opened(game: Game, at: number): Game {
	const { opensAt, closesAt } = game.flow;
	if (opensAt === null) return game;
	return changed(game, {
		opensAt: at,
		closesAt: closesAt === null ? null : closesAt - (opensAt - at)
	});
}

/** All questions at once, each student at their own speed. */
function working(game: Game, at: number, questions: GameQuestions): Game {
	const all = questions.milliPoints.map((_, index) => index);
	return changed(game, {
		phase: 'working',
		asked: all,
		next: all.length,
		phaseAt: at,
		opensAt: at,
		closesAt: at + game.settings.minutes * 60_000
	});
}

/**
 * The end. What was answered to a question that was still open counts; one that could only be read
 * yet was not asked.
 */
function ended(game: Game, at: number, questions: GameQuestions): Game {
	const { flow } = game;
	if (isReading(flow, at)) return ended(unasked(game), at, questions);
	const isOpen = flow.phase === 'question' || flow.phase === 'working';
	return changed(isOpen ? settled(game, questions) : game, {
		phase: 'final',
		phaseAt: at,
		opensAt: null,
		closesAt: null
	});
}

/** The running question counts for nobody; after it is closed that is a matter of a correction. */
const skipped = (game: Game, at: number, questions: GameQuestions): Game =>
	asked(unasked(game), at, questions);

/** Without the question that runs, and what was answered to it. */
function unasked(game: Game): Game {
	const { flow } = game;
	const answers = new Map(game.answers);
	answers.delete(positionOf(flow));
	return { ...game, answers, flow: { ...flow, phase: 'closed', asked: flow.asked.slice(0, -1) } };
}

function extended(game: Game, ms: number): Game {
	const { phase, closesAt } = game.flow;
	if ((phase !== 'question' && phase !== 'working') || closesAt === null || !(ms > 0)) return game;
	return changed(game, { closesAt: closesAt + ms });
}

function removed(game: Game, id: string): Game {
	const player = game.players.get(id);
	if (!player || player.removed) return game;
	const players = new Map(game.players).set(id, { ...player, removed: true });
	return changed({ ...game, players }, {});
}

import { positionOf, type Flow } from '../../domain/live/flow.ts';
import { shownBest } from '../../domain/live/ranks.ts';
import type { HostView, ScreenView } from '../../domain/live/views.ts';
import type { Own } from '../db/game-states.ts';
import { courseOf } from './course.ts';
import { askedAt, boardLine, type GameState } from './state.ts';

/** Twice the beat of a stream, and a little. */
const AWAY_MS = 45_000;
const SHOWN_NAMES = 200;

/** All that the host sees: the classroom screen, and the people by their own names. */
export function hostView(state: GameState, people: readonly Own[], now: number): HostView {
	const { row, flow, scores, teams, together, told } = state;
	const at = positionOf(flow);
	const isAsked = flow.phase === 'question' || flow.phase === 'closed';
	const first = flow.phase === 'final' ? 3 : 5;
	return {
		...courseOf(state),
		pin: row.pin,
		locked: flow.locked,
		players: people.length,
		answered: at < 0 ? 0 : people.filter(({ answered }) => answered.includes(at)).length,
		names: flow.phase === 'lobby' ? people.slice(0, SHOWN_NAMES).map(nameOf) : [],
		asks: isAsked ? askedAt(state, at, flow.closesAt, now) : null,
		endsInMs: flow.phase === 'working' ? leftOf(flow, now) : null,
		told: flow.phase === 'reveal' ? told : null,
		board: together ? [] : shownBest(scores, first).map(boardLine),
		standings: teams,
		together,
		people: people.map((one) => ({
			...{ id: one.playerId, nickname: one.nickname, name: one.name, wanted: one.wanted },
			...{ team: one.team, points: one.points, answered: one.answered.length },
			present: now - one.seenAt.getTime() < AWAY_MS
		}))
	};
}

const leftOf = ({ closesAt, pausedAt }: Flow, now: number) =>
	closesAt === null ? null : Math.max(0, closesAt - (pausedAt ?? now));

const nameOf = ({ nickname, team }: Own) => ({ nickname, team });

/** What may stand on the wall. */
export function screenOf({ people: _, ...screen }: HostView): ScreenView {
	return screen;
}

import type { Flow } from '../../domain/live/flow.ts';
import type { games } from './schema/games.ts';

type Row = typeof games.$inferSelect;

/** A game's course, as its row has it. */
export function flowFrom(row: Row): Flow {
	const { phase, step, asked, next, locked } = row;
	const ms = (at: Date | null) => at?.getTime() ?? null;
	return {
		...{ phase, step, asked, next, locked },
		phaseAt: row.phaseAt.getTime(),
		opensAt: ms(row.opensAt),
		closesAt: ms(row.closesAt),
		pausedAt: ms(row.pausedAt)
	};
}

/** The columns that hold a game's course. */
export function flowColumns(flow: Flow) {
	const { phase, step, asked, next, locked, phaseAt } = flow;
	const date = (at: number | null) => (at === null ? null : new Date(at));
	return {
		...{ phase, step, asked, next, locked },
		phaseAt: new Date(phaseAt),
		opensAt: date(flow.opensAt),
		closesAt: date(flow.closesAt),
		pausedAt: date(flow.pausedAt),
		endedAt: phase === 'final' ? new Date(phaseAt) : null
	};
}

import { TEAM_NAMES, type PlayerView } from '../../domain/live/views.ts';
import type { GameState } from './state.ts';

type Course = Pick<
	PlayerView,
	'step' | 'phase' | 'pacing' | 'mode' | 'paused' | 'title' | 'number' | 'total' | 'teams'
>;

/** How far the game is, as everybody is told. */
export function courseOf({ row, flow, questions }: GameState): Course {
	const { mode, pacing, teams } = row.settings;
	// skipped questions are not among those that are to be
	const skipped = flow.next - flow.asked.length;
	return {
		...{ step: flow.step, phase: flow.phase, pacing, mode, title: row.title },
		paused: flow.pausedAt !== null,
		number: flow.asked.length,
		total: questions.length - skipped,
		teams: mode === 'teams' ? TEAM_NAMES.slice(0, teams) : []
	};
}

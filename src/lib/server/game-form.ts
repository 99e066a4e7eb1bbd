import * as v from 'valibot';
import { MODES, MOST_TEAMS, NAMINGS, PACINGS, type GameSettings } from '../domain/live/settings.ts';
import { ticked } from './desk-fields.ts';

const whole = (least: number, most: number, sentence: string) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d{1,4}$/, sentence),
		v.transform(Number),
		v.minValue(least, sentence),
		v.maxValue(most, sentence)
	);

const ANSWERING =
	'Write whole seconds from 5 to 600, or leave it empty: then you close each question.';
const CLOCK = 'Questions go on by the clock, so say how long they are answered.';
const SPEED =
	'Speed earns something only where each question has its own time to answer. Give it one, or leave speed out.';

/** What a teacher says of a game that they open: how it is played, and for whom. */
export const GameForm = v.pipe(
	v.object({
		/** The class whose students may join as themselves; empty: by PIN alone. */
		class: v.optional(v.string(), ''),
		mode: v.picklist(MODES, 'Choose who plays against whom.'),
		pacing: v.picklist(PACINGS, 'Choose who says when it goes on.'),
		names: v.picklist(NAMINGS, 'Choose what names are shown.'),
		teams: whole(2, MOST_TEAMS, `There can be 2 to ${MOST_TEAMS} teams.`),
		readSeconds: whole(0, 60, 'Write whole seconds from 0 to 60.'),
		/** Empty: until the host closes the question. */
		answerSeconds: v.pipe(
			v.string(),
			v.trim(),
			v.regex(/^\d{0,4}$/, ANSWERING),
			v.transform((text) => (text === '' ? null : Number(text))),
			v.check((seconds) => seconds === null || (5 <= seconds && seconds <= 600), ANSWERING)
		),
		minutes: whole(1, 180, 'Write whole minutes from 1 to 180.'),
		speed: ticked,
		certainty: ticked
	}),
	v.forward(
		v.check(({ pacing, answerSeconds }) => pacing !== 'clock' || answerSeconds !== null, CLOCK),
		['answerSeconds']
	),
	v.forward(
		v.check(
			({ speed, pacing, answerSeconds }) => !speed || (pacing !== 'self' && answerSeconds !== null),
			SPEED
		),
		['speed']
	),
	v.transform(
		({ class: chosen, ...settings }): { classId: string | null; settings: GameSettings } => ({
			classId: chosen || null,
			settings
		})
	)
);

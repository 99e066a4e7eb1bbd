import * as v from 'valibot';

/**
 * Who plays against whom: everybody alone, teams by the mean of their members, or the class together
 * against its own last result.
 */
export const MODES = ['single', 'teams', 'together'] as const;
export type Mode = (typeof MODES)[number];

/** Who says when it goes on: the host, a clock, or each student for themselves. */
export const PACINGS = ['host', 'clock', 'self'] as const;
export type Pacing = (typeof PACINGS)[number];

/** What names stand on the screen: made-up ones, or such as the host approves of. */
export const NAMINGS = ['made-up', 'free'] as const;

export const MOST_TEAMS = 8;

/** How a game is played: chosen when it is opened, and the same until its end. */
export const GameSettings = v.object({
	mode: v.picklist(MODES),
	pacing: v.picklist(PACINGS),
	names: v.picklist(NAMINGS),
	/** How many, where `mode` is `teams`. */
	teams: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(MOST_TEAMS)),
	/** How long a question is read before answers are taken. */
	readSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)),
	/** How long answers are taken; null: until the host closes the question. */
	answerSeconds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(600))),
	/** Where each goes at their own speed: how long all have together. */
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(180)),
	/** Quick right answers earn a little more. */
	speed: v.boolean(),
	/** Students say how sure they are, and being honest about it pays. */
	certainty: v.boolean()
});
export type GameSettings = v.InferOutput<typeof GameSettings>;

/** Thought first: time enough, and right answers only. */
export const PLAIN_GAME: GameSettings = {
	mode: 'single',
	pacing: 'host',
	names: 'made-up',
	teams: 4,
	readSeconds: 5,
	answerSeconds: 30,
	minutes: 15,
	speed: false,
	certainty: false
};

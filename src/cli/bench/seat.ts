import type { Random } from '../../lib/domain/random.ts';
import type { Player } from '../../lib/server/db/owner.ts';

/** A question as far as somebody who answers it at random needs to know it. */
export interface Asked {
	kind: string;
	/** How many options there are; 0 where something is written. */
	options: number;
}

/** A student at work: who they are to the server, and what they are asked. */
export interface Seat {
	player: Player;
	cookie: string;
	attemptId: string;
	questions: Asked[];
}

/** A saved answer that the server has confirmed. */
export interface Acknowledged {
	attemptId: string;
	position: number;
	revision: number;
	values: string[];
}

const WORDS = ['Tarn', 'paper mill', 'Oxmill', 'salmon', 'the council', 'the mayor of the town'];

/** What the student puts into the form: one of the answers that the question can take. */
export function saysTo({ kind, options }: Asked, random: Random): string[] {
	const upTo = (count: number) => Math.floor(random() * count);
	if (kind === 'truefalse') return [random() < 0.5 ? 'true' : 'false'];
	if (kind === 'number') return [`${upTo(1000) / 10}`];
	if (kind === 'text') return [`${WORDS[upTo(WORDS.length)]} ${upTo(1000)}`];
	const first = upTo(options);
	const more = Array.from({ length: options }, (_, position) => position).filter(
		(position) => position === first || (kind === 'multiple' && random() < 0.4)
	);
	return more.map(String);
}

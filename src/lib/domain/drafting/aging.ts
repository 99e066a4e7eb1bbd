import { isoOf } from '../article/calendar.ts';
import { completed } from '../facts/dates.ts';
import type { Sentence } from '../facts/sentence.ts';
import type { Material } from './material.ts';

const DAY_MS = 86_400_000;
/** What goes on while the article is written is looked at again after a month. */
const LASTS_DAYS = 30;

/** What is under way, pending or held by someone for now: it will not stay true. */
const PASSING =
	/\b(?:(?:is|are) (?:still |now |currently )?(?:negotiating|considering|investigating|reviewing|discussing|debating|seeking|searching|waiting|preparing|planning|expected|due|set|scheduled|likely|at large|missing|on trial)|currently|so far|as of|to date|at present|remains? (?:closed|open|missing|unclear|in force|under)|has yet to|have yet to|will (?:vote|decide|rule|meet|appear|be held|begin|start|open|close|face)|(?:pending|upcoming|ongoing)|under (?:investigation|construction|review)|latest|newest|record(?: high| low)?)\b/i;

/**
 * The ISO date by which somebody should look again whether a sentence still holds: the latest day
 * ahead that it names, or a month after publication where something is under way. Null where the
 * fact will not age, or the day of publication is not known.
 */
export function reviewDay({ publishedOn }: Material, sentence: Sentence): string | null {
	if (!publishedOn) return null;
	const ahead = sentence.dates
		.flatMap((date) => isoOf(completed(date, publishedOn)) ?? [])
		.filter((day) => day > publishedOn)
		.sort()
		.at(-1);
	if (ahead) return ahead;
	return PASSING.test(sentence.text) ? daysAfter(publishedOn, LASTS_DAYS) : null;
}

const daysAfter = (day: string, days: number): string =>
	new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

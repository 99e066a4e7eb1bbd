import { localAt } from '../../domain/attempts/local-time.ts';
import { purge as purgeNow, whatPurgeRemoves } from '../db/purge.ts';
import { retentionOf } from '../db/retention.ts';
import { theSchool } from '../db/schools.ts';
import { ownZone } from '../zone.ts';
import type { Command } from './command.ts';
import { rowCounts } from './figures.ts';

/**
 * `lede purge [--dry-run]`: removes the answers that the school keeps no longer and all that has
 * expired, and says how much it was; or only says so.
 */
export const purge: Command = async ({ db }, args, print) => {
	const schoolId = await theSchool(db);
	const isDry = args.includes('dry-run');
	const now = new Date();
	const { yearEnds, keepDays } = await retentionOf(db, schoolId);
	const { before, ...figures } = isDry
		? await whatPurgeRemoves(db, schoolId, now, ownZone())
		: await purgeNow(db, { schoolId, userId: null }, now, ownZone());
	print(
		before
			? `Answers are kept for ${keepDays} days after the year’s end (${yearEnds}): those from before ${localAt(before.getTime(), ownZone()).slice(0, 10)} go.`
			: 'Answers are kept: no number of days is set.'
	);
	const lines = rowCounts(figures);
	const did = isDry ? 'would be removed' : 'was removed';
	print(lines.length ? `This ${did}:` : `Nothing ${did}.`);
	for (const line of lines) print(line);
	return 0;
};

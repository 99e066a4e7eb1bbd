import { and, eq } from 'drizzle-orm';
import { assignedRules, playRules, type Rules } from '../../domain/attempts/rules.ts';
import { attempts } from './schema/answers.ts';
import { assignments } from './schema/assignments.ts';
import { editions } from './schema/editions.ts';

/** Joins attempts to their edition. */
export const itsEdition = and(
	eq(editions.schoolId, attempts.schoolId),
	eq(editions.id, attempts.editionId)
);

/** Joins attempts to what they were given in; a left join, for most are of somebody's own accord. */
export const itsAssignment = and(
	eq(assignments.schoolId, attempts.schoolId),
	eq(assignments.id, attempts.assignmentId)
);

/** What the rules of an attempt are made from, of the joined tables. */
export const RULES = {
	edition: { marking: editions.marking, articleAccess: editions.articleAccess },
	assignment: {
		id: assignments.id,
		marking: assignments.marking,
		articleAccess: assignments.articleAccess,
		feedback: assignments.feedback,
		goBack: assignments.goBack,
		shuffleOptions: assignments.shuffleOptions,
		practice: assignments.practice
	}
};

interface OfAttempt {
	edition: Pick<typeof editions.$inferSelect, keyof (typeof RULES)['edition']>;
	assignment: Pick<typeof assignments.$inferSelect, keyof (typeof RULES)['assignment']> | null;
}

/** The rules of an attempt: its assignment's, else its edition's. */
export const rulesFrom = ({ edition, assignment }: OfAttempt): Rules =>
	assignment ? assignedRules(assignment) : playRules(edition);

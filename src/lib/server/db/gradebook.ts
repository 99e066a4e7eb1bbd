import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import { lineOf, type LineCell } from '../../domain/gradebook/line.ts';
import { cellKey, cellsOf } from './cells.ts';
import type { Class } from './classes.ts';
import type { Db } from './client.ts';
import { grouped } from './grouped.ts';
import { membersOf } from './members.ts';
import type { Owner } from './owner.ts';
import { assignments, assignmentTargets } from './schema/assignments.ts';
import { questionSets } from './schema/sets.ts';
import { setOfAssignment } from './seen-assignments.ts';

/** An assignment of the class, as the gradebook has it. */
export interface GradebookColumn {
	id: string;
	title: string;
	opensAt: Date;
	closesAt: Date | null;
	timeZone: string;
	weight: number;
	practice: boolean;
	/** The teacher gave it: it is theirs to weigh. */
	isOwner: boolean;
}

export interface GradebookCell extends LineCell {
	/** Answers wait for a person's mark: the result is not the last word. */
	isPending: boolean;
}

export interface GradebookStudent {
	id: string;
	name: string;
	/** The weighted mean in thousandths of a percent (0..100000); null where nothing counts. */
	milliPercent: number | null;
	/** For each column; null where they do not have it. */
	cells: (GradebookCell | null)[];
}

export interface Gradebook {
	columns: GradebookColumn[];
	students: GradebookStudent[];
}

/**
 * The gradebook of a class that the caller has found as the teacher's: what was given to the class,
 * and what the teacher themself gave to some of its students. Those that opened last stand first.
 */
export async function gradebookOf(
	db: Db,
	teacher: Owner,
	{ id, dropLowest }: Pick<Class, 'id' | 'dropLowest'>,
	now: Date
): Promise<Gradebook> {
	const { schoolId, userId } = teacher;
	const members = await membersOf(db, schoolId, id, 'in');
	const userIds = members.map((member) => member.id);
	const targets = await targetsIn(db, teacher, id, userIds);
	const given = [...grouped(targets, (row) => row.assignment.id).values()].flatMap((rows) => {
		const [first] = rows;
		const toAll = rows.some(({ classId }) => classId !== null);
		const singles = rows.flatMap((row) => row.userId ?? []);
		return first ? [{ assignment: first.assignment, userIds: toAll ? userIds : singles }] : [];
	});
	const cells = await cellsOf(db, schoolId, given, now);
	const columns = given.map(({ assignment }) => ({
		id: assignment.id,
		title: assignment.title,
		opensAt: assignment.opensAt,
		closesAt: assignment.closesAt,
		timeZone: assignment.timeZone,
		weight: assignment.weight,
		practice: assignment.practice,
		isOwner: assignment.ownerId === userId
	}));
	const students = members.map((member) => {
		const own = columns.map((column) => cells.get(cellKey(column.id, member.id)) ?? null);
		const line = lineOf(own, columns, dropLowest);
		return {
			id: member.id,
			name: member.name,
			milliPercent: line.milliPercent,
			cells: line.cells.map((cell, place) => {
				const isPending = own[place]?.isPending ?? false;
				return cell && { ...shown(cell), isPending };
			})
		};
	});
	return { columns, students };
}

/** Without what the live pages know of a cell. */
const shown = ({ state, milliPercent, late, dropped }: LineCell): LineCell => ({
	...{ state, milliPercent, late, dropped }
});

/** To whom assignments are given, as far as they are in the class. */
const targetsIn = (
	db: Db,
	{ schoolId, userId }: Owner,
	classId: string,
	userIds: readonly string[]
) =>
	db
		.select({
			assignment: assignments,
			classId: assignmentTargets.classId,
			userId: assignmentTargets.userId
		})
		.from(assignmentTargets)
		.innerJoin(
			assignments,
			and(
				eq(assignments.schoolId, assignmentTargets.schoolId),
				eq(assignments.id, assignmentTargets.assignmentId)
			)
		)
		.innerJoin(questionSets, setOfAssignment)
		.where(
			and(
				eq(assignmentTargets.schoolId, schoolId),
				isNull(questionSets.removedAt),
				or(
					eq(assignmentTargets.classId, classId),
					and(eq(assignments.ownerId, userId), inArray(assignmentTargets.userId, [...userIds]))
				)
			)
		)
		.orderBy(desc(assignments.opensAt), desc(assignments.id));

import { NO_ACCOMMODATION } from '../../domain/attempts/accommodation.ts';
import { seededRandom, type Random } from '../../domain/random.ts';
import { newPasscodes } from '../auth/passcode.ts';
import { hashPassword } from '../auth/password.ts';
import { setAccommodation } from '../db/accommodations.ts';
import { addAssignment } from '../db/assignments.ts';
import { addClass, findClassFor } from '../db/classes.ts';
import type { Db } from '../db/client.ts';
import { newestEdition } from '../db/editions.ts';
import { addStudents, enrol } from '../db/enrolments.ts';
import type { Owner } from '../db/owner.ts';
import { giveFirstPasscodes } from '../db/passcodes.ts';
import { addUser } from '../db/users.ts';
import { newToken } from '../secrets.ts';
import { publishDemoQuiz } from './add-demo.ts';
import { DEMO_CLASSES, DEMO_TEACHER, IN_BOTH } from './demo-people.ts';
import { workThrough } from './work-through.ts';

/** What is said once and kept nowhere: how to sign in. */
export interface DemoLogins {
	email: string;
	password: string;
	students: { code: string; className: string; name: string; passcode: string }[];
}

/**
 * Puts in a teacher, two classes of 30 students and three assignments of the demo quiz: one over and
 * marked, one half worked, one to come. Null when they are there already.
 */
export async function addDemoClasses(
	db: Db,
	schoolId: string,
	now: Date
): Promise<DemoLogins | null> {
	const password = newToken();
	const passwordHash = await hashPassword(password);
	const made = await db.transaction(async (tx) => {
		const userId = await addUser(tx, schoolId, { ...DEMO_TEACHER, passwordHash }, 'teacher');
		if (!userId) return null;
		const teacher = { schoolId, userId };
		const classes = await addClasses(tx, teacher);
		await addAssignments(tx, teacher, classes, now, seededRandom('the demo'));
		return { teacher, classes };
	});
	if (!made) return null;
	const students: DemoLogins['students'] = [];
	for (const one of made.classes) students.push(...(await givePasscodes(db, made.teacher, one)));
	return { email: DEMO_TEACHER.email, password, students };
}

interface DemoClass {
	id: string;
	name: string;
	code: string;
	/** Its own students, by name; those of the other class who are in it too are not among them. */
	own: { id: string; name: string }[];
	all: string[];
}

async function addClasses(tx: Db, teacher: Owner): Promise<DemoClass[]> {
	const made: DemoClass[] = [];
	for (const { name, names } of DEMO_CLASSES) {
		const id = await addClass(tx, teacher, name);
		const ids = await addStudents(tx, teacher.schoolId, id, names);
		const both = made.flatMap(({ all }) => all.slice(-IN_BOTH));
		await enrol(tx, teacher.schoolId, id, both, 'in');
		const code = (await findClassFor(tx, teacher, id))?.code ?? '';
		const own = ids.map((student, index) => ({ id: student, name: names[index] ?? '' }));
		made.push({ id, name, code, own, all: [...ids, ...both] });
	}
	return made;
}

async function givePasscodes(db: Db, teacher: Owner, { code, name: className, own }: DemoClass) {
	const made = await newPasscodes(own.map(({ id }) => id));
	await giveFirstPasscodes(db, teacher, className, made);
	return made.map(({ studentId, passcode }) => {
		const name = own.find(({ id }) => id === studentId)?.name ?? '';
		return { code, className, name, passcode };
	});
}

const DAY_MS = 24 * 60 * 60 * 1000;

async function addAssignments(
	tx: Db,
	teacher: Owner,
	classes: readonly DemoClass[],
	now: Date,
	random: Random
): Promise<void> {
	const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);
	const [first, club] = classes;
	if (!first || !club) throw new Error('The demo has two classes');
	const give = await giver(tx, teacher);
	const accommodated = first.all[4] ?? '';
	const longer = { ...NO_ACCOMMODATION, timePercent: 150 as const, readAloud: true };
	await setAccommodation(tx, teacher, first.id, accommodated, longer, now);

	const over = await give('Demo: last week’s news', [first.id], inDays(-9), inDays(-2));
	for (const userId of first.all.slice(0, -1)) {
		const work = { began: inDays(-8 + 5 * random()), skill: 0.35 + 0.6 * random(), share: 1 };
		await workThrough(tx, { ...teacher, userId }, over, work, random);
	}
	const open = await give('Demo: this week’s news', [first.id, club.id], inDays(-1), inDays(6));
	for (const [index, userId] of club.own.map(({ id }) => id).entries()) {
		if (index % 4 === 3) continue; // has not begun
		const began = new Date(now.getTime() - 20 * 60_000 - random() * 0.5 * DAY_MS);
		const work = { began, skill: 0.35 + 0.6 * random(), share: index % 4 === 2 ? 0.5 : 1 };
		await workThrough(tx, { ...teacher, userId }, open, work, random);
	}
	await give('Demo: next week’s news', [first.id, club.id], inDays(2), inDays(9));
}

/** Gives the demo quiz, as the teacher's own, to classes. */
async function giver(tx: Db, teacher: Owner) {
	const setId = await publishDemoQuiz(tx, teacher, 'private');
	const edition = await newestEdition(tx, teacher.schoolId, setId);
	if (!edition) throw new Error('A published quiz has an edition');
	const { id: editionId, articleAccess, marking } = edition;
	return async (title: string, classIds: string[], opensAt: Date, closesAt: Date) => {
		const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
		const settings = { title, opensAt, closesAt, timeZone, articleAccess, marking };
		const to = { classIds, userIds: [] };
		const id = await addAssignment(tx, teacher, { setId, editionId }, settings, to);
		if (!id) throw new Error('The demo’s teacher may give out their quiz');
		return id;
	};
}

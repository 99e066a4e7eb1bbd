import { setSchool } from '../auth/school.ts';
import { checkBackup, restoreBackup } from '../backup/restore-backup.ts';
import { UnusableBackup } from '../backup/unusable.ts';
import { countEverything, isInUse } from '../db/counts.ts';
import { theSchool } from '../db/schools.ts';
import type { Command } from './command.ts';
import { rowCounts, secondsSince } from './figures.ts';

/** `lede restore FILE [--yes]`: replaces everything by a backup. */
export const restore: Command = async ({ db, kind }, [file = '', yes], print) => {
	const began = performance.now();
	try {
		const header = await checkBackup(file);
		if (yes !== '--yes' && (await isInUse(db))) {
			const { users, classes, quizzes, attempts } = await countEverything(db);
			print(
				`This replaces ${count(classes, 'class', 'classes')}, ${count(users, 'user')}, ` +
					`${count(quizzes, 'quiz', 'quizzes')} and ${count(attempts, 'attempt')} ` +
					`by the backup of ${header.createdAt}; add --yes.`
			);
			return 1;
		}
		const before = await theSchool(db);
		const rows = await restoreBackup(db, file, header);
		const now = await theSchool(db);
		setSchool(now);
		for (const line of rowCounts(rows)) print(line);
		print(`Restored the backup of ${header.createdAt} in ${secondsSince(began)}.`);
		print('Everybody has to log in again.');
		if (kind === 'postgres' && now !== before)
			print('It is of another installation: restart every server that uses this database now.');
		return 0;
	} catch (error) {
		if (!(error instanceof UnusableBackup)) throw error;
		print(`Nothing was changed. ${error.message}`);
		return 1;
	}
};

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

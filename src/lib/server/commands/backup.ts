import { writeBackup } from '../backup/write-backup.ts';
import type { Command } from './command.ts';
import { fileTrouble } from './file-trouble.ts';
import { rowCounts, secondsSince, size } from './figures.ts';

/** `lede backup FILE`: saves everything but sessions and links that work once. */
export const backup: Command = async ({ db }, [file = ''], print) => {
	const began = performance.now();
	try {
		const saved = await writeBackup(db, file, new Date());
		for (const line of rowCounts(saved.rows)) print(line);
		print(`Saved ${file}: ${size(saved.bytes)} in ${secondsSince(began)}.`);
		return 0;
	} catch (error) {
		print(`Nothing was saved. ${fileTrouble(error)}`);
		return 1;
	}
};

/** What takes room in the database. */
export const PART_NAMES = {
	articles: 'Articles, with the copies that published quizzes keep',
	questions: 'Quizzes, questions and suggestions',
	answers: 'Attempts, answers and marks',
	pictures: 'Pictures',
	log: 'The log',
	rest: 'Accounts, classes, and what the database itself needs'
};

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** "812 bytes", "3.4 MB", "120 GB". */
export function bytesText(bytes: number): string {
	let [value, unit] = [bytes, 0];
	for (; value >= 999.5 && unit < UNITS.length - 1; unit++) value /= 1000;
	return `${unit && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}

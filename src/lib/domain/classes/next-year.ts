/** The highest grade that a school has. */
const LAST_GRADE = 13;

/**
 * A name for a class in the next year: its grade is one higher ("Class 7a" is "Class 8a"), its year
 * too ("History 2025/26" is "History 2026/27"). What is unclear stays for the teacher to change.
 */
export function nextYearsName(name: string): string {
	const years = name.replace(
		/\b(20\d\d)([/–-])(20)?(\d\d)\b/,
		(all, from: string, dash: string, century = '', to: string) =>
			Number(to) === (Number(from) + 1) % 100
				? `${Number(from) + 1}${dash}${century}${String((Number(to) + 1) % 100).padStart(2, '0')}`
				: all
	);
	if (years !== name) return years;
	const numbers = name.match(/\d+/g) ?? [];
	const grade = Number(numbers[0]);
	if (numbers.length !== 1 || !(grade >= 1 && grade < LAST_GRADE)) return name;
	return name.replace(/\d+/, String(grade + 1));
}

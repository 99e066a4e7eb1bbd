import { MONTHS } from '../../domain/article/calendar.ts';
import { dateText } from '../words.ts';

/** A day, a month or a year in words: "4 March 2024", "March 2024", "2024". */
export function dayText(day: string): string {
	const [year = '', month, date] = day.split('-');
	if (date) return dateText(day);
	return month ? `${MONTHS[Number(month) - 1] ?? ''} ${year}` : year;
}

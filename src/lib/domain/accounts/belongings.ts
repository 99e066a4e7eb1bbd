/** What belongs to a teacher, by count; what they deleted and can still have back is counted too. */
export interface Belongings {
	quizzes: number;
	questions: number;
	articles: number;
	pictures: number;
	classes: number;
	assignments: number;
	/** Live games that they have hosted. */
	games: number;
}

/** "4 of these 10": how many questions of a pool each attempt gets. */
export interface Draw {
	/** The pool's number within its quiz, from 1. */
	pool: number;
	take: number;
}

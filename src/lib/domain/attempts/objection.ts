/** Characters of the sentence in which a student disagrees, and of a teacher's word back. */
export const LONGEST_OBJECTION = 300;

/** What a student said against the mark of an answer, and what became of it. */
export interface Objection {
	words: string;
	state: 'open' | 'granted' | 'declined';
	/** The teacher's word back; may be empty. */
	reply: string;
	/** Thousandths of a point that the answer has got since. */
	gained: number;
}

/** For one answer of a result: whether its student may disagree with the mark, or has. */
export interface Disagreeing {
	position: number;
	may: boolean;
	said: Objection | null;
}

/** How a quiz turns credit into marks: the teacher's choice for all of its questions. */
export interface Marking {
	/** A wrong choice costs as much as guessing would win. */
	negative: boolean;
	/** Students say how sure they are; being sure and right earns most, sure and wrong costs most. */
	certainty: boolean;
	/** How often a question may be tried within an attempt; with 1 nothing is told before the end. */
	tries: number;
	/** Thousandths of a question's marks that each wrong try and each hint costs. */
	milliPenalty: number;
}

/** What a teacher may choose: a number of tries, and what a wrong one or a hint costs. */
export const TRIES = [1, 2, 3, 4, 5];
export const MILLI_PENALTIES = [0, 100, 250, 333, 500, 1000];

/** Points for right answers, nothing else: how a quiz marks until its teacher says otherwise. */
export const PLAIN_MARKING: Marking = {
	negative: false,
	certainty: false,
	tries: 1,
	milliPenalty: 333
};

/** What practice with a quiz may have: at least a second try, and what it costs. */
export type PracticeRule = Pick<Marking, 'tries' | 'milliPenalty'>;

/** How a quiz marks when it is given: for practice as the rule says, else one try at a question. */
export const markingGiven = (quiz: Marking, practice: PracticeRule | null): Marking =>
	practice ? { ...quiz, ...practice } : { ...quiz, tries: 1 };

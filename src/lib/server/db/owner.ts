/** Whose thing it is: every object is found through its owner, within the school. */
export interface Owner {
	schoolId: string;
	userId: string;
}

/** Who answers, within the school. */
export interface Player {
	schoolId: string;
	playerId: string;
}

/** A picture in a question. */
export interface QuestionImage {
	/** Hex SHA-256 of the file: its name. */
	sha256: string;
	/** What it shows, for those who do not see it. Never empty. */
	alt: string;
}

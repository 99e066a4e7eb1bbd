/** A picture in a question. */
export interface QuestionImage extends StoredImage {
	/** What it shows, for those who do not see it. Never empty. */
	alt: string;
}

/** A picture as it was uploaded. */
export interface StoredImage {
	/** Hex SHA-256 of the file: its name. */
	sha256: string;
	/** Pixels: the page keeps the place free before the picture is there. */
	width: number;
	height: number;
}

const LONGEST_ALT = 500;

/** What keeps the words about a picture from being taken, as a sentence; null when they are good. */
export function altProblem(alt: string): string | null {
	if (!alt) return 'Say what the picture shows: some students do not see it.';
	if (alt.length > LONGEST_ALT)
		return `Keep what the picture shows under ${LONGEST_ALT} characters.`;
	return null;
}

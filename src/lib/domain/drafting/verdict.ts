import type { Example } from './ranking/logistic.ts';

/** Why a teacher rejects a suggestion; the digit that says so stands before it. */
export const REJECTIONS = [
	'unclear',
	'not-in-text',
	'several-right',
	'weak-options',
	'not-worth-asking',
	'other'
] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** What became of a suggestion; `edited` was accepted and then changed. */
export type Outcome = 'open' | 'accepted' | 'edited' | 'rejected';

/** One judged suggestion: no text of the article and none of the question. */
export interface DecidedDraft {
	id: string;
	form: string;
	asks: string;
	score: number;
	recommended: boolean;
	/** The kinds of change between the sentence and the stem. */
	edits: string[];
	features: Record<string, number>;
	outcome: Outcome;
	reason: Rejection | null;
}

/**
 * Teachers' verdicts as examples for the ranker: what was taken as it stood is right, what was rejected
 * or had to be changed is not; what waits for a verdict teaches nothing.
 */
export const examplesOf = (drafts: readonly DecidedDraft[]): Example[] =>
	drafts
		.filter(({ outcome }) => outcome !== 'open')
		.map(({ features, outcome }) => ({ features, right: outcome === 'accepted' }));

/** How often the suggestions of one form, or with one kind of change, were taken. */
export interface Acceptance {
	name: string;
	accepted: number;
	edited: number;
	rejected: number;
	/** Suggestions that wait for a verdict. */
	open: number;
	/** Accepted or edited among those judged, 0..1; null while none was judged. */
	share: number | null;
}

/** Acceptance under each name that `namesOf` gives a suggestion, most judged first. */
export function acceptanceBy(
	drafts: readonly DecidedDraft[],
	namesOf: (draft: DecidedDraft) => readonly string[]
): Acceptance[] {
	const names = [...new Set(drafts.flatMap(namesOf))];
	const judged = ({ accepted, edited, rejected }: Acceptance) => accepted + edited + rejected;
	return names
		.map((name): Acceptance => {
			const here = drafts.filter((draft) => namesOf(draft).includes(name));
			const count = (outcome: Outcome) => here.filter((one) => one.outcome === outcome).length;
			const row = {
				name,
				accepted: count('accepted'),
				edited: count('edited'),
				rejected: count('rejected'),
				open: count('open')
			};
			const total = row.accepted + row.edited + row.rejected;
			return { ...row, share: total ? (row.accepted + row.edited) / total : null };
		})
		.sort((a, b) => judged(b) - judged(a) || a.name.localeCompare(b.name, 'en'));
}

import { kindOf } from '../questions/kinds/index.ts';
import type { MarkedItem } from './result.ts';

/**
 * Whether there is a mark to disagree with: an answer was marked, and could earn something. A
 * question that was withdrawn counts the same for everyone.
 */
export function mayDisagree({ question, answer, milliCredit }: MarkedItem): boolean {
	const { kind, milliPoints, withdrawn } = question;
	if (withdrawn || milliPoints === 0 || kindOf(kind).isOpinion) return false;
	return answer !== null && milliCredit !== null;
}

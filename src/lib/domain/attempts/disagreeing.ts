import { kindOf } from '../questions/kinds/index.ts';
import type { MarkedItem } from './result.ts';

/** Whether there is a mark to disagree with: an answer was marked, and could earn something. */
export function mayDisagree({ question, answer, milliCredit }: MarkedItem): boolean {
	const { kind, milliPoints } = question;
	return answer !== null && milliCredit !== null && milliPoints > 0 && !kindOf(kind).isOpinion;
}

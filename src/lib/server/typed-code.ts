import { readCode, type CodeReading } from '../domain/quizzes/code.ts';
import { schoolId } from './auth/school.ts';
import { findClassByCode } from './db/classes.ts';
import { db } from './db/index.ts';
import { linkOfCode } from './db/quizzes.ts';

const MAX_TYPED = 60;

export type CodeProblem = Extract<CodeReading, { ok: false }> | { reason: 'unknown' };

/** Where a typed code leads: to a class's sign-in page, to a quiz, or nowhere and why. */
export async function whereCodeLeads(
	query: URLSearchParams
): Promise<{ typed: string; problem: CodeProblem | null; path?: string }> {
	const typed = query.get('code')?.slice(0, MAX_TYPED) ?? '';
	if (!typed.trim()) return { typed, problem: null };
	const reading = readCode(typed);
	if (!reading.ok) return { typed, problem: reading };
	const link = await linkOfCode(db(), schoolId(), reading.code);
	if (link) return { typed, problem: null, path: `/q/${link}` };
	if (await findClassByCode(db(), schoolId(), reading.code))
		return { typed, problem: null, path: `/c/${reading.code}` };
	return { typed, problem: { reason: 'unknown' } };
}

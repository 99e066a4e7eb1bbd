import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { duplicatesIn } from '$lib/domain/questions/duplicates.ts';
import { isAvailableKind } from '$lib/domain/questions/kinds/index.ts';
import { requireTeacher } from '$lib/server/auth/guards.ts';
import { BANK_PAGE, reuseQuestion, searchBank } from '$lib/server/db/bank.ts';
import { isoDay, weekAfter } from '$lib/server/days.ts';
import { db } from '$lib/server/db/index.ts';
import { listSets } from '$lib/server/db/sets.ts';
import { Id } from '$lib/server/desk-fields.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import type { Actions, PageServerLoad } from './$types';

const MAX_TYPED = 200;

export const load: PageServerLoad = async (event) => {
	const owner = requireTeacher(event);
	const query = event.url.searchParams;
	// a NUL would be refused by PostgreSQL with an error
	const text = (query.get('q') ?? '').replaceAll('\0', '').slice(0, MAX_TYPED).trim();
	const asked = query.get('kind');
	const kind = isAvailableKind(asked) ? asked : null;
	const dueOnly = query.has('due');
	const now = Date.now();
	const reviewBy = dueOnly ? weekAfter(now) : null;
	const found = await searchBank(db(), owner, { text, kind, reviewBy });
	const firsts = duplicatesIn(found.map(({ question }) => question.content.stem));
	return {
		query: { text, kind, dueOnly },
		isCut: found.length === BANK_PAGE,
		quizzes: (await listSets(db(), owner)).map(({ id, title }) => ({ id, title })),
		questions: found.map(({ questionId, question, sets, answers, milliCredit }, index) => ({
			id: questionId,
			kind: question.kind,
			stem: question.content.stem,
			reviewBy: question.reviewBy,
			isStale: question.reviewBy !== null && question.reviewBy <= isoDay(now),
			isDuplicate: firsts[index] !== null,
			sets,
			answers,
			milliCredit
		}))
	};
};

const Use = v.object({ question: Id, quiz: Id });

export const actions: Actions = {
	use: async (event) => {
		const owner = requireTeacher(event);
		const form = parseForm(Use, await readForm(event));
		if (!form.ok) return fail(422, { refused: null });
		const { question, quiz } = form.output;
		const used = await reuseQuestion(db(), owner, question, quiz);
		if (!used) return fail(409, { refused: question });
		redirect(303, `/desk/quizzes/${quiz}#questions`);
	}
};

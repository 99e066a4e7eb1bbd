import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { duplicatesIn } from '$lib/domain/questions/duplicates.ts';
import { skillOf } from '$lib/domain/questions/skill.ts';
import { requireTeacher } from '$lib/server/auth/guards.ts';
import { searchBank } from '$lib/server/db/bank.ts';
import { bankArticles, bankTags } from '$lib/server/db/bank-choices.ts';
import { reuseQuestion } from '$lib/server/db/bank-reuse.ts';
import { isoDay, periodAt, weekAfter } from '$lib/server/days.ts';
import { db } from '$lib/server/db/index.ts';
import { listSets } from '$lib/server/db/sets.ts';
import { Id } from '$lib/server/desk-fields.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { readSearch } from './search.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const owner = requireTeacher(event);
	const search = readSearch(event.url.searchParams);
	const now = Date.now();
	const { entries, older } = await searchBank(db(), owner, {
		text: search.q,
		kind: search.kind || null,
		skill: search.skill || null,
		tag: search.tag,
		articleId: search.article || null,
		written: periodAt(search.written, now),
		reviewBy: search.due ? weekAfter(now) : null,
		after: search.after || null
	});
	const firsts = duplicatesIn(entries.map(({ question }) => question.content.stem));
	return {
		search,
		older: older ? (entries.at(-1)?.questionId ?? null) : null,
		tags: await bankTags(db(), owner),
		articles: await bankArticles(db(), owner),
		quizzes: (await listSets(db(), owner)).map(({ id, title }) => ({ id, title })),
		questions: entries.map(({ questionId, question, ...entry }, index) => ({
			...entry,
			id: questionId,
			kind: question.kind,
			skill: skillOf(question.kind, question.form),
			stem: question.content.stem,
			reviewBy: question.reviewBy,
			isStale: question.reviewBy !== null && question.reviewBy <= isoDay(now),
			isDuplicate: firsts[index] !== null
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

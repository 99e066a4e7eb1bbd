import { redirect } from '@sveltejs/kit';
import { correctionsOf } from '$lib/server/db/correction-history.ts';
import { editedSince, quizzesWith } from '$lib/server/db/correctable.ts';
import { correctQuestion, previewCorrection } from '$lib/server/db/corrections.ts';
import { db } from '$lib/server/db/index.ts';
import { summaryOf } from '$lib/domain/corrections/summary.ts';
import { correctableOf, groupsOf, readCorrection, refusal } from './correction-form.ts';
import { wordsOf } from './words-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const own = await correctableOf(event);
	const { owner, known } = own;
	const edited = await editedSince(db(), owner, known);
	return {
		question: wordsOf(known.question),
		edited: edited && wordsOf(edited.question),
		quizzes: (await quizzesWith(db(), owner, known.questionId)).map(
			({ versionId, removedAt, ...quiz }) => ({
				...quiz,
				isListed: removedAt === null,
				/** Its next edition asks the question as it was edited. */
				isOther: removedAt === null && versionId !== known.versionId
			})
		),
		groups: (await groupsOf(own)).map(({ key, words, students, milliCredit }) => ({
			key,
			words,
			students,
			milliCredit
		})),
		history: await correctionsOf(db(), owner.schoolId, known.questionId)
	};
};

export const actions: Actions = {
	preview: async (event) => {
		const asked = await readCorrection(event);
		if ('reply' in asked) return asked.reply;
		const { owner, known, correction, typed } = asked;
		const seen = await previewCorrection(db(), owner, known.versionId, correction);
		if (!seen.ok) return asked.refuse('way', refusal(seen.reason)).reply;
		return { typed, preview: summaryOf(seen.affected) };
	},
	correct: async (event) => {
		const asked = await readCorrection(event);
		if ('reply' in asked) return asked.reply;
		const { owner, known, correction, reason } = asked;
		const done = await correctQuestion(
			db(),
			owner,
			known.versionId,
			correction,
			reason,
			new Date()
		);
		if (!done.ok) return asked.refuse('way', refusal(done.reason)).reply;
		redirect(303, `/desk/questions/${done.versionId}/correct?done`);
	}
};

import { error, fail, redirect } from '@sveltejs/kit';
import { mayBePlayedLive } from '$lib/domain/live/kinds.ts';
import { PLAIN_GAME } from '$lib/domain/live/settings.ts';
import { drawn } from '$lib/domain/quizzes/draw.ts';
import { seededRandom } from '$lib/domain/random.ts';
import { listClasses } from '$lib/server/db/classes.ts';
import { editionItemsOf, newestEdition } from '$lib/server/db/editions.ts';
import { gamesOfHost, openGame } from '$lib/server/db/games.ts';
import { db } from '$lib/server/db/index.ts';
import { parseForm, readForm } from '$lib/server/forms.ts';
import { GameForm } from '$lib/server/game-form.ts';
import { gameValues } from '$lib/ui/desk/live/game-values.ts';
import { publication, quizOf } from '../load-quiz.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { owner, set } = await quizOf(event);
	const { schoolId } = owner;
	const edition = await newestEdition(db(), schoolId, set.id);
	const items = edition ? await editionItemsOf(db(), schoolId, edition.id) : [];
	const played = items.filter(({ question }) => mayBePlayedLive(question.kind));
	const published = edition && (await publication(schoolId, set, event.url));
	const classes = await listClasses(db(), owner);
	return {
		quiz: { id: set.id, title: set.title },
		edition: edition?.number ?? null,
		isChanged: published?.isChanged ?? false,
		questions: drawn(played, edition?.draw ?? null, seededRandom('')).length,
		leftOut: items.length - played.length,
		fresh: gameValues(PLAIN_GAME),
		classes: classes.flatMap(({ id, name, students, archivedAt }) =>
			archivedAt ? [] : [{ id, name, students }]
		),
		running: (await gamesOfHost(db(), owner, set.id)).filter(({ endedAt }) => !endedAt)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { owner, set } = await quizOf(event);
		const form = parseForm(GameForm, await readForm(event));
		if (!form.ok) return fail(422, { refused: { errors: form.errors, values: form.values } });
		const opened = await openGame(db(), owner, { setId: set.id, ...form.output }, new Date());
		if (opened.ok) redirect(303, `/desk/games/${opened.gameId}`);
		// there is nothing to play: the page says what is missing
		if (opened.reason !== 'not-found') redirect(303, `/desk/quizzes/${set.id}/live`);
		error(404, 'There is nothing here.');
	}
};

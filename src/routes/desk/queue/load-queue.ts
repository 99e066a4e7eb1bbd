import { kindOf, writtenOrder, type KindContent } from '$lib/domain/questions/kinds/index.ts';
import { pageOf, type Asked, type Group, type Reason } from '$lib/domain/queue/groups.ts';
import { db } from '$lib/server/db/index.ts';
import { loadQueue, titlesOf, type Queued } from '$lib/server/db/queue.ts';
import type { Scope } from '$lib/server/db/queue-items.ts';
import { sha256 } from '$lib/server/secrets.ts';
import type { QueueGroup, QueueQuestion } from '$lib/ui/desk/queue/queue.ts';

/** So many groups stand on a page. */
const MOST = 50;

/** A page of what waits for the owner, from the group `from` on. */
export async function loadQueuePage(scope: Scope, from: number) {
	const { asked: queue, beyond } = await loadQueue(db(), scope);
	const groups = queue.flatMap((asked) => asked.groups);
	const titles = await titlesOf(db(), scope);
	return {
		waiting: groups.reduce((sum, { students }) => sum + students, beyond),
		questions: pageOf(queue, from, MOST).map((asked) => shownQuestion(asked, titles)),
		beyond,
		next: from + MOST < groups.length ? from + MOST : null
	};
}

function shownQuestion(
	{ versionId, question, groups }: Asked<Queued>,
	titles: Map<string, string>
): QueueQuestion {
	const { kind, content, milliPoints, evidence } = question;
	const rows = kindOf(kind).review(content, null, writtenOrder(kind, content));
	return {
		versionId,
		title: titles.get(groups[0]?.all[0].setId ?? '') ?? '',
		stem: content.stem,
		milliPoints,
		right: rows.filter(({ right }) => right).map(({ text }) => text),
		quotes: evidence.map(({ quote }) => quote),
		...(kind === 'open'
			? { rubric: content.rubric, model: content.model }
			: { rubric: [], model: '' }),
		groups: groups.map(shownGroup)
	};
}

/** The words of an answer; of a near miss in one of several gaps only what stands there. */
function wordsOf({ kind, content }: KindContent, answer: unknown, reason: Reason) {
	const { review, toValues } = kindOf(kind);
	const order = writtenOrder(kind, content);
	const rows = review(content, answer, order).filter(({ chosen }) => chosen);
	const near = reason === 'near' ? rows.filter((row) => row.near) : rows;
	const isPart = near.length < rows.length;
	return {
		words: near.map(({ text }) => text).join('; '),
		whole: isPart ? toValues(content, answer, order).filter(Boolean).join(', ') : ''
	};
}

function shownGroup({ reason, key, students, all }: Group<Queued>): QueueGroup {
	const [first] = all;
	const { question, answer } = first;
	return {
		// a decision makes another version count: the words stay
		id: `g-${sha256(`${reason}:${question.content.stem}:${key}`).slice(0, 16)}`,
		reason,
		key,
		students,
		...wordsOf(question, answer, reason),
		disputes: all.flatMap((one) => {
			if (one.reason !== 'disputed') return [];
			const { id, words, reply, milliMarks, byHand } = one.dispute;
			return [{ id, words, reply, milliMarks, byHand }];
		}),
		place: first.reason === 'unmarked' ? first.place : null
	};
}

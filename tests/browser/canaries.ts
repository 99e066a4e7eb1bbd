import type { Page, Response } from 'playwright/test';
import type { AuthoredQuestion } from '../../src/lib/domain/questions/authored.ts';
import { PLAIN_MARKING } from '../../src/lib/domain/quizzes/marking.ts';
import { addArticle } from '../../src/lib/server/db/articles.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { publishSet } from '../../src/lib/server/db/editions.ts';
import { addQuestions } from '../../src/lib/server/db/set-items.ts';
import { addSet, findSetFor, updateSet } from '../../src/lib/server/db/sets.ts';
import { someUser } from '../factories.ts';
import { newestKinds } from './newest-kinds.ts';

// A quiz that has a word nobody may see at each place where one could get out, and a recorder.

/** Each stands in a place that nobody may see before the answers are handed in. */
export const CANARIES = {
	key: 'canarykeytext',
	figure: '731946.25',
	feedback: 'canaryfeedback',
	explanation: 'canaryexplanation',
	hint: 'canaryfirsthint',
	secondHint: 'canarysecondhint',
	evidence: 'canaryevidence',
	/** How each begins. */
	optionId: 'canaryid'
};
export const SHOWN_AFTERWARDS = ['key', 'feedback', 'explanation', 'evidence'] as const;

export async function quizWithCanaries(db: Db, articleAccess: 'before' | 'after', byLink: boolean) {
	const teacher = await someUser(db);
	const quote = `The council met; ${CANARIES.evidence} was what the clerk wrote down.`;
	const text = `${quote} Nothing else happened on that long evening in the town hall.`;
	const details = {
		title: 'A long evening',
		source: 'The Harbour Post',
		author: '',
		url: 'https://news.example/evening',
		publishedOn: null,
		mayPublish: false
	};
	const blocks = [{ start: 0, end: text.length, kind: 'body' as const }];
	const articleId = await addArticle(db, teacher, { text, blocks }, details);
	const setId = await addSet(db, teacher, 'A long evening', [articleId]);
	const shared = {
		milliPoints: 1000,
		explanation: CANARIES.explanation,
		image: null,
		hints: [CANARIES.hint, CANARIES.secondHint],
		evidence: [{ articleId, start: 0, end: quote.length, quote }],
		asOf: null,
		reviewBy: null,
		allOrNothing: false,
		readAloud: true,
		form: null
	};
	const options = [
		{ id: `${CANARIES.optionId}1`, text: 'One', feedback: CANARIES.feedback },
		{ id: 'canaryid2', text: 'Two', feedback: CANARIES.feedback },
		{ id: 'canaryid3', text: 'Three', feedback: '' }
	];
	const questions: AuthoredQuestion[] = [
		{ ...shared, kind: 'choice', content: { stem: 'Which?', options, key: 'canaryid1' } },
		{
			...shared,
			kind: 'multiple',
			content: { stem: 'Which two?', options, keys: ['canaryid1', 'canaryid2'] }
		},
		{ ...shared, kind: 'truefalse', content: { stem: 'It was long.', key: true } },
		{ ...shared, kind: 'text', content: { stem: 'What?', accept: [CANARIES.key] } },
		{
			...shared,
			kind: 'number',
			content: {
				stem: 'How many?',
				value: Number(CANARIES.figure),
				tolerance: { mode: 'absolute', amount: 0 },
				unit: ''
			}
		}
	];
	// an evidence question shows sentences of its article: a public quiz may not have one
	const newest = byLink ? newestKinds(shown(articleId), shown(setId), SECRETS) : [];
	questions.push(...newest.map((one) => ({ ...shared, ...one }) as AuthoredQuestion));
	await addQuestions(db, teacher, setId, questions);
	// wrong answers are checked on the way: what is told of them must not tell more
	await updateSet(db, teacher, setId, { articleAccess, marking: { ...PLAIN_MARKING, tries: 3 } });
	await publishSet(db, teacher, setId, byLink ? 'link' : 'public');
	const set = await findSetFor(db, teacher, setId);
	return { setId, teacher, ref: byLink ? (set?.linkToken ?? '') : setId };
}

const SECRETS = { id: CANARIES.optionId, key: CANARIES.key, feedback: CANARIES.feedback };
const shown = (id: string) => ({
	id,
	title: 'A long evening',
	sentences: ['The lamps were lit.', 'The doors were shut.', 'The clerk yawned.', 'It was late.']
});
/** Every byte that a page was sent: addresses, headers and bodies, documents and data alike. */
export function record(page: Page): () => Promise<string> {
	const parts: Promise<string>[] = [];
	page.on('response', (response) => {
		parts.push(
			(async () => {
				const all = await response.allHeaders();
				const headers = JSON.stringify(all);
				// a stream has no end: `recordEvents` has what comes of it
				if (all['content-type'] === 'text/event-stream') return headers;
				const body = await response.body().catch(() => again(page, response));
				return [response.url(), headers, body.toString('utf8')].join('\n');
			})()
		);
	});
	return async () => (await Promise.all(parts)).join('\n');
}

/** What the server's streams of events have told the page so far. */
export async function recordEvents(page: Page): Promise<() => string> {
	const told: string[] = [];
	const client = await page.context().newCDPSession(page);
	client.on('Network.eventSourceMessageReceived', ({ data }) => told.push(data));
	await client.send('Network.enable');
	return () => told.join('\n');
}

/** The browser forgets the body of a page that it has left: then the server is asked once more. */
async function again(page: Page, response: Response): Promise<Buffer> {
	if (response.request().method() !== 'GET') return Buffer.from('');
	return (await page.request.get(response.url(), { maxRedirects: 0 })).body();
}

export const found = (bytes: string, names: readonly (keyof typeof CANARIES)[]) =>
	names.filter((name) => bytes.includes(CANARIES[name]));
export const ALL = Object.keys(CANARIES) as (keyof typeof CANARIES)[];

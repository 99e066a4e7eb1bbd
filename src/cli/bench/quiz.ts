import { readArticle } from '../../lib/domain/article/read-article.ts';
import type { AuthoredQuestion } from '../../lib/domain/questions/authored.ts';
import type { KindContent } from '../../lib/domain/questions/kinds/index.ts';
import { addArticle } from '../../lib/server/db/articles.ts';
import type { Db } from '../../lib/server/db/client.ts';
import { publishSet } from '../../lib/server/db/editions.ts';
import type { Owner } from '../../lib/server/db/owner.ts';
import { addQuestions } from '../../lib/server/db/set-items.ts';
import { addSet } from '../../lib/server/db/sets.ts';

const ARTICLE = [
	'Mill town buys its river back',
	'The council of Oxmill bought the old weir on the Tarn on 6 May 2025. Mayor Inge Sandoval signed the papers in front of 120 people.',
	'The weir cost 2.4 million euros. Its owner, a paper mill, had closed it to swimmers in 1987.',
	'“Our children will learn to swim here,” Sandoval said. Biologist Kofi Brandt said that salmon could pass the weir within 3 years.'
].join('\n\n');

const [BOUGHT, SIGNED, COST, CLOSED, CHILDREN, SALMON] = [
	'The council of Oxmill bought the old weir on the Tarn on 6 May 2025.',
	'Mayor Inge Sandoval signed the papers in front of 120 people.',
	'The weir cost 2.4 million euros.',
	'Its owner, a paper mill, had closed it to swimmers in 1987.',
	'“Our children will learn to swim here,” Sandoval said.',
	'Biologist Kofi Brandt said that salmon could pass the weir within 3 years.'
] as const;

const options = (...texts: string[]) =>
	texts.map((text, index) => ({ id: 'abcdef'.charAt(index), text, feedback: '' }));
const number = (stem: string, value: number, unit: string): KindContent => ({
	kind: 'number',
	content: { stem, value, unit, tolerance: { mode: 'absolute', amount: 0 } }
});

/** Ten questions as a teacher mixes them, each with the sentence that it rests on. */
const QUESTIONS: (KindContent & { quote: string })[] = [
	{
		quote: CHILDREN,
		kind: 'choice',
		content: {
			stem: 'Who spoke of children learning to swim?',
			options: options('Inge Sandoval', 'Kofi Brandt', 'The paper mill'),
			key: 'a'
		}
	},
	{
		quote: COST,
		kind: 'truefalse',
		content: { stem: 'The weir cost 4.2 million euros.', key: false }
	},
	{
		quote: SIGNED,
		kind: 'multiple',
		content: {
			stem: 'What does the article say of the signing?',
			options: options('The mayor signed', '120 people watched', 'The mill signed', 'It rained'),
			keys: ['a', 'b']
		}
	},
	{ quote: COST, ...number('How many million euros did the weir cost?', 2.4, 'million euros') },
	{
		quote: BOUGHT,
		kind: 'text',
		content: { stem: 'On which river is the weir?', accept: ['Tarn'] }
	},
	{
		quote: BOUGHT,
		kind: 'choice',
		content: {
			stem: 'Who bought the weir?',
			options: options('The council of Oxmill', 'A paper mill', 'Its swimmers', 'Kofi Brandt'),
			key: 'a'
		}
	},
	{
		quote: CLOSED,
		kind: 'truefalse',
		content: { stem: 'Nobody was to swim at the weir after 1987.', key: true }
	},
	{
		quote: SALMON,
		kind: 'choice',
		content: {
			stem: 'What could pass the weir soon?',
			options: options('Boats', 'Salmon', 'Paper'),
			key: 'b'
		}
	},
	{ quote: SALMON, ...number('Within how many years?', 3, 'years') },
	{
		quote: CLOSED,
		kind: 'text',
		content: { stem: 'Who owned the weir before?', accept: ['A paper mill', 'Paper mill'] }
	}
];

/** A published quiz of ten questions over an article of its own. */
export async function addBenchQuiz(db: Db, owner: Owner): Promise<string> {
	const article = readArticle(ARTICLE);
	const details = {
		title: article.title,
		source: 'The Oxmill Echo',
		author: '',
		url: '',
		publishedOn: '2025-05-07',
		mayPublish: false
	};
	const articleId = await addArticle(db, owner, article, details);
	const setId = await addSet(db, owner, article.title, [articleId]);
	const questions = QUESTIONS.map((question) => authored(question, article.text, articleId));
	await addQuestions(db, owner, setId, questions);
	const published = await publishSet(db, owner, setId, 'link');
	if (!published.ok) throw new Error(`Cannot be published: ${JSON.stringify(published)}`);
	return setId;
}

function authored(
	{ quote, ...kindContent }: (typeof QUESTIONS)[number],
	text: string,
	articleId: string
): AuthoredQuestion {
	const start = text.indexOf(quote);
	return {
		...kindContent,
		milliPoints: 1000,
		explanation: 'The article says so.',
		image: null,
		hints: [],
		evidence: [{ articleId, start, end: start + quote.length, quote }],
		asOf: '2025-05-07',
		reviewBy: null,
		allOrNothing: false,
		readAloud: true,
		form: null
	};
}

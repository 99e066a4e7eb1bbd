import type { KindContent } from '../../src/lib/domain/questions/kinds/index.ts';

/** What nobody may see before the answers are shown. */
export interface Secrets {
	/** Begins the id of every option; up to ten letters. */
	id: string;
	/** An answer that nobody is given to choose from. */
	key: string;
	/** The author's word on an option. */
	feedback: string;
}

interface Shown {
	id: string;
	title: string;
	sentences: readonly string[];
}

/** One question of each kind that came after the first five, about two articles. */
export function newestKinds(a: Shown, b: Shown, { id, key, feedback }: Secrets): KindContent[] {
	const options = (texts: string[]) =>
		texts.map((text, index) => ({ id: `${id}${index}`, text, feedback }));
	const sentences = a.sentences.map((text, index) => ({
		start: index * 10,
		end: index * 10 + 5,
		text,
		paragraph: Math.floor(index / 2)
	}));
	return [
		{
			kind: 'order',
			content: {
				stem: 'Put what happened in order.',
				items: options(['The ferry made its last crossing', 'A tram crossed', 'The bridge opened'])
			}
		},
		{
			kind: 'match',
			content: {
				stem: 'Who has which office?',
				prompts: [
					{ id: `${id}p`, text: 'Ada Lindqvist', target: `${id}1` },
					{ id: `${id}q`, text: 'Tomas Okafor', target: `${id}0` }
				],
				targets: options(['Engineer', 'Mayor', 'Captain'])
			}
		},
		{
			kind: 'blanks',
			content: {
				stem: 'Fill the gaps.',
				text: `The river is called [${key}], and the bridge cost 58 [${key}] euros.`,
				mode: 'typed',
				extra: []
			}
		},
		{
			kind: 'evidence',
			content: {
				stem: 'The bridge was not cheap.',
				articleId: a.id,
				sentences,
				keys: [2],
				neighbours: true
			}
		},
		{
			kind: 'attribution',
			content: {
				stem: 'The bridge will carry 40 trams an hour.',
				speakers: options(['Ada Lindqvist', 'Tomas Okafor']),
				who: `${id}1`,
				how: 'opinion'
			}
		},
		{
			kind: 'compare',
			content: {
				stem: 'The mayor opened the bridge.',
				a: { articleId: a.id, title: a.title },
				b: { articleId: b.id, title: b.title },
				key: 'both'
			}
		},
		{
			kind: 'open',
			content: {
				stem: 'Why does a town want a bridge?',
				rubric: [{ id: `${id}r`, text: 'Names a reason', points: 1 }],
				model: key,
				longest: 1500
			}
		},
		{
			kind: 'poll',
			content: { stem: 'Would you take the tram?', options: options(['Yes', 'No']) }
		}
	];
}

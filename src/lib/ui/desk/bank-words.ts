import type { AvailableKind } from '../../domain/questions/kinds/index.ts';
import type { Skill } from '../../domain/questions/question.ts';
import { KIND_NAMES } from '../words.ts';

export const SKILL_NAMES = {
	recall: 'Recall',
	attribution: 'Attribution',
	numbers: 'Number sense',
	sequence: 'Sequence',
	evidence: 'Evidence'
} satisfies Record<Skill, string>;

export const PERIOD_NAMES = {
	week: 'the last 7 days',
	month: 'the last 30 days',
	year: 'this school year',
	earlier: 'before this school year'
};

/** What is searched for; '' for what is not. */
export interface BankSearch {
	q: string;
	kind: AvailableKind | '';
	skill: Skill | '';
	tag: string;
	article: string;
	written: keyof typeof PERIOD_NAMES | '';
	due: 'yes' | '';
	/** The last question of the page before. */
	after: string;
}

export interface BankFilter {
	name: keyof BankSearch;
	text: string;
}

/** Each condition of the search in words, the typed ones first. */
export function filtersIn(
	search: BankSearch,
	articles: readonly { id: string; title: string }[]
): BankFilter[] {
	const { q, kind, skill, tag, article, written, due } = search;
	const title = articles.find(({ id }) => id === article)?.title ?? 'another one';
	const filters: (BankFilter | false)[] = [
		q !== '' && { name: 'q', text: `the words “${q}”` },
		kind !== '' && { name: 'kind', text: `the kind “${KIND_NAMES[kind]}”` },
		skill !== '' && { name: 'skill', text: `the skill “${SKILL_NAMES[skill]}”` },
		tag !== '' && { name: 'tag', text: `the tag “${tag}”` },
		article !== '' && { name: 'article', text: `the article “${title}”` },
		written !== '' && { name: 'written', text: `“written: ${PERIOD_NAMES[written]}”` },
		due !== '' && { name: 'due', text: '“to review this week”' }
	];
	return filters.filter((filter) => filter !== false);
}

/** The search with something else in it, as an address asks for it. */
export function searchQuery(search: BankSearch, change: Partial<BankSearch>): string {
	const said = Object.entries({ ...search, after: '', ...change }).filter(([, value]) => value);
	return `?${new URLSearchParams(said)}`;
}

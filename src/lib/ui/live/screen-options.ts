import { OTHER_SOURCES } from '../../domain/questions/attribution-words.ts';
import { STANDINGS, standingTexts } from '../../domain/questions/compare-words.ts';
import type { KindView } from '../../domain/questions/kinds/index.ts';

/** What the classroom screen shows of a question below its stem. */
export interface ScreenOptions {
	options: string[];
	/** They have the shapes that they have on the students’ devices. */
	shaped: boolean;
	/** What is to be done, where the options do not say it. */
	hint: string;
}

export function screenOptions({ kind, view }: KindView): ScreenOptions {
	const chosen = (options: string[], hint = '') => ({ options, shaped: true, hint });
	const listed = (options: string[], hint: string) => ({ options, shaped: false, hint });
	switch (kind) {
		case 'choice':
			return chosen(view.options);
		case 'truefalse':
			return chosen(['True', 'False']);
		case 'multiple':
			return chosen(view.options, 'Choose all that are right.');
		case 'poll':
			return chosen(view.options, 'What do you think? Nothing is right or wrong.');
		case 'attribution':
			return chosen([...view.speakers, ...Object.values(OTHER_SOURCES)], 'Who says so?');
		case 'compare': {
			const texts = standingTexts(view.a, view.b);
			return chosen(
				STANDINGS.map((standing) => texts[standing]),
				'Where does it stand?'
			);
		}
		case 'order':
			return listed(view.items, 'Put them in order.');
		case 'match':
			return listed(view.prompts, `Find what goes with each: ${view.targets.join(' · ')}`);
		case 'blanks':
			return listed(
				[view.parts.join('____')],
				view.words ? `Fill the gaps with: ${view.words.join(' · ')}` : 'Fill the gaps.'
			);
		case 'evidence':
			return listed([], 'Find the sentence on your own screen.');
		case 'number':
			return listed([], view.unit ? `Write a number (${view.unit}).` : 'Write a number.');
		case 'text':
		case 'open':
			return listed([], 'Write your answer.');
	}
}

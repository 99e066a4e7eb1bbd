import { count } from '../../words.ts';

export const MODE_CHOICES = [
	{ value: 'single', name: 'Each alone', text: 'The best five are shown, and never the last.' },
	{ value: 'teams', name: 'In teams', text: 'A team has the mean of its members’ points.' },
	{
		value: 'together',
		name: 'All together',
		text: 'The class against its own last result; nobody is ranked.'
	}
] as const;

export const PACING_CHOICES = [
	{ value: 'host', name: 'When I say so', text: 'You go on by a button or a key.' },
	{
		value: 'clock',
		name: 'By the clock',
		text: 'Everything goes on by itself; you can pause it.'
	},
	{
		value: 'self',
		name: 'Each at their own speed',
		text: 'All questions at once, until the time that all have together is over.'
	}
] as const;

export const NAMING_CHOICES = [
	{
		value: 'made-up',
		name: 'Made-up names',
		text: 'Everybody is given one, such as “Quiet Heron”.'
	},
	{
		value: 'free',
		name: 'Names of their own, with my yes',
		text: 'Until you have said yes, they go by a made-up one.'
	}
] as const;

/** How many questions are asked, and which are not. */
export function leftOutText(left: number, asked: number): string {
	const asks = `${count(asked, 'question')} will be asked.`;
	if (!left) return asks;
	const which = left === 1 ? 'An open one is' : `${left} open ones are`;
	return `${asks} ${which} left out, since a person has to mark open answers.`;
}

import type { KindContent } from '../../domain/questions/kinds/index.ts';

/** A question of the demo; `quotes` are looked up in the article when it is put in. */
export type DemoQuestion = KindContent & { points: number; explanation: string; quotes: string[] };

const options = (...texts: [text: string, feedback?: string][]) =>
	texts.map(([text, feedback = ''], index) => ({ id: 'abcdefgh'.charAt(index), text, feedback }));

export const DEMO_QUESTIONS: DemoQuestion[] = [
	{
		kind: 'multiple',
		content: {
			stem: 'For which two things did Zelenskyy say he would give up his post?',
			options: options(
				['Peace for Ukraine'],
				['American military aid', 'Aid belongs to the talks about minerals.'],
				['A place in NATO'],
				['Direct talks with Vladimir Putin', 'It was Putin who ruled out direct talks.']
			),
			keys: ['a', 'c']
		},
		points: 2,
		explanation: 'He named peace first, and then a place in NATO.',
		quotes: [
			'Ukraine’s president, Volodymyr Zelenskyy, told reporters in Kyiv on 23 February 2025 that he was prepared to give up his post at once if that brought his country peace.',
			'He could also imagine leaving in return for a place in NATO, he added.'
		]
	},
	{
		kind: 'choice',
		content: {
			stem: 'Who called it unrealistic that Ukraine would join NATO?',
			options: options(
				['Donald Trump'],
				['Pete Hegseth'],
				['Vladimir Putin'],
				['The article itself; nobody is named', 'The article reports it as somebody’s words.']
			),
			key: 'b'
		},
		points: 1,
		explanation: 'The article gives these words to Hegseth, the U.S. defense secretary.',
		quotes: [
			'U.S. Defense Secretary Pete Hegseth had called it unrealistic that Ukraine would join the alliance.'
		]
	},
	{
		kind: 'choice',
		content: {
			stem: 'When did Zelenskyy’s five-year term run out?',
			options: options(['In February 2022'], ['In May 2023'], ['In May 2024'], ['In January 2025']),
			key: 'c'
		},
		points: 1,
		explanation: 'It ran out in May 2024; Ukraine was under martial law by then.',
		quotes: [
			'U.S. President Donald Trump had described Zelenskyy as a “dictator” because no election had been held since his five-year term ran out in May 2024.'
		]
	},
	{
		kind: 'truefalse',
		content: {
			stem: 'Ukrainian officials took part in the meeting in Saudi Arabia.',
			key: false
		},
		points: 1,
		explanation: 'American and Russian officials met there; Ukraine was not at the table.',
		quotes: [
			'American and Russian officials met in Saudi Arabia during the same week to discuss an end to the war.',
			'No Ukrainian sat at the table.'
		]
	},
	{
		kind: 'text',
		content: {
			stem: 'Which news organisation is named for the report that Putin ruled out direct talks with Zelenskyy?',
			accept: ['Radio Free Europe', 'Radio Free Europe/Radio Liberty', 'RFE', 'RFE/RL']
		},
		points: 1,
		explanation: '“According to” names the source: Radio Free Europe.',
		quotes: [
			'According to Radio Free Europe, he ruled out direct talks with Zelenskyy in late January because he does not regard him as a legitimate leader.'
		]
	},
	{
		kind: 'truefalse',
		content: {
			stem: 'Donald Trump said on 21 February that the agreement on minerals had been signed.',
			key: false
		},
		points: 1,
		explanation: 'He said that it was close, which is less than signed.',
		quotes: ['Trump said on 21 February that an agreement was close.']
	},
	{
		kind: 'number',
		content: {
			stem: 'How many Russian drones did Ukrainian officials count in the night to 23 February?',
			value: 267,
			tolerance: { mode: 'absolute', amount: 0 },
			unit: 'drones'
		},
		points: 1,
		explanation:
			'The figure comes from Ukrainian officials; the article does not say who checked it.',
		quotes: [
			'Ukrainian officials counted 267 Russian drones in the night to 23 February and reported at least one death.'
		]
	},
	{
		kind: 'choice',
		content: {
			stem: 'Who says that this was the heaviest attack of its kind?',
			options: options(
				['Volodymyr Zelenskyy'],
				['Ukrainian officials', 'They gave the number of drones.'],
				['Pete Hegseth'],
				['The article itself; nobody is named']
			),
			key: 'a'
		},
		points: 1,
		explanation: 'Zelenskyy wrote it on X; the article passes his words on.',
		quotes: [
			'Zelenskyy wrote on the platform X that it was the heaviest such attack since Iranian drones were first used against Ukraine.'
		]
	}
];

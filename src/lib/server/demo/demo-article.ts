/**
 * The demo's article, written for Lede from the facts reported on 23 February 2025 (who said what,
 * when, and the figures); no sentence of any report stands in it.
 */
export const DEMO_ARTICLE = {
	title: 'Zelenskyy offers to give up his post for peace or a place in NATO',
	source: 'Lede',
	author: 'The Lede team',
	publishedOn: '2025-02-23',
	paragraphs: [
		'Ukraine’s president, Volodymyr Zelenskyy, told reporters in Kyiv on 23 February 2025 that he was prepared to give up his post at once if that brought his country peace. He could also imagine leaving in return for a place in NATO, he added.',
		'In Washington, the idea of membership had met with doubt. U.S. Defense Secretary Pete Hegseth had called it unrealistic that Ukraine would join the alliance. Without membership, Zelenskyy had argued earlier, the country would need an army twice as large.',
		'Relations between Kyiv and Washington were tense. U.S. President Donald Trump had described Zelenskyy as a “dictator” because no election had been held since his five-year term ran out in May 2024. Ukraine has been under martial law since the Russian invasion. Zelenskyy answered that Trump was living in a “disinformation space”.',
		'Russian President Vladimir Putin has demanded elections in Ukraine as well. According to Radio Free Europe, he ruled out direct talks with Zelenskyy in late January because he does not regard him as a legitimate leader.',
		'American and Russian officials met in Saudi Arabia during the same week to discuss an end to the war. No Ukrainian sat at the table.',
		'A second set of negotiations concerned minerals. The United States wanted access to Ukraine’s rare earths, and Kyiv wanted American military aid to go on. Trump said on 21 February that an agreement was close.',
		'The fighting went on meanwhile. Ukrainian officials counted 267 Russian drones in the night to 23 February and reported at least one death. Zelenskyy wrote on the platform X that it was the heaviest such attack since Iranian drones were first used against Ukraine.'
	]
};

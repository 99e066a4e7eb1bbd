import { wordCount } from '../../article/lines.ts';
import { foldText } from '../../questions/text-match.ts';
import { BLANK } from '../blanks.ts';
import type { Edit } from '../draft-question.ts';
import type { Candidate, Material } from '../material.ts';
import { leanings } from '../retold.ts';
import { salience } from '../salience.ts';

/** What the ranker sees of a draft: named numbers, nearly all 0..1; what is 0 may be left out. */
export type Features = Record<string, number>;

/** The features of a draft. None holds a word of the article. */
export function featuresOf(material: Material, candidate: Candidate): Features {
	const all = {
		[`form ${candidate.form}`]: 1,
		[`variant ${candidate.form} ${candidate.variant}`]: 1,
		worth: candidate.worth,
		...ofSentence(material, candidate),
		...ofStem(material, candidate),
		...ofOptions(material, candidate),
		...ofEdits(candidate)
	};
	return Object.fromEntries(
		Object.entries(all)
			.filter(([, value]) => value !== 0)
			.map(([name, value]) => [name, Math.round(value * 1000) / 1000])
	);
}

function ofSentence(material: Material, { sentence, evidence }: Candidate): Features {
	const { mentions, attributions, quotations, quantities, tokens } = sentence;
	const share = (count: number, most: number) => Math.min(1, count / most);
	return {
		salience: salience(material, sentence),
		'opens the article': sentence.index < 3 ? 1 : 0,
		'long sentence': share(tokens.length, 50),
		'names of unknown type': share(mentions.filter(({ type }) => type === 'other').length, 4),
		'several figures': share(Math.max(0, quantities.length - 1), 3),
		'somebody speaks': attributions.length > 0 ? 1 : 0,
		'partly quoted': quotations.length > 0 ? 1 : 0,
		'more than one passage': evidence.length > 1 ? 1 : 0
	};
}

function ofStem(material: Material, { stem, sentence }: Candidate): Features {
	const folded = ` ${foldText(stem).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
	const count = (pattern: RegExp) => (stem.match(pattern) ?? []).length;
	const shown = leanings(material, sentence).filter((phrase) => folded.includes(` ${phrase} `));
	return {
		'long stem': Math.min(1, wordCount(stem) / 40),
		'short stem': wordCount(stem) < 10 ? 1 : 0,
		commas: Math.min(1, count(/,/g) / 5),
		numbers: Math.min(1, count(/\d[\d.,]*/g) / 4),
		'is a blank': stem.includes(BLANK) ? 1 : 0,
		'blank comes early': stem.includes(BLANK) && stem.indexOf(BLANK) < 60 ? 1 : 0,
		'leans on the article': Math.min(1, shown.length / 2),
		'begins with what was told before': /(?:^|“)the /i.test(stem) && shown.length > 0 ? 1 : 0,
		'they, it, their': Math.min(1, count(/\b(?:it|its|they|them|their)\b/gi) / 2),
		'he, she, his': /\b(?:he|she|his|her|him)\b/i.test(stem) ? 1 : 0,
		'quoted words': /[“"‘].*[“"‘]|"/.test(stem) ? 1 : 0,
		'more verbs than one': Math.min(
			1,
			count(/\b(?:was|were|is|are|has|had|have|will|would)\b/g) / 4
		)
	};
}

function ofOptions(material: Material, { key, wrong, content, derivedFrom }: Candidate): Features {
	const right = typeof key === 'string' && !content ? key : null;
	if (right === null) return { 'says what is true': key === true ? 1 : 0 };
	const mean = wrong.reduce((sum, one) => sum + one.length, 0) / Math.max(1, wrong.length);
	const figure = /^[^\d]{0,4}(\d[\d,.]*)/.exec(right)?.[1]?.replaceAll(',', '');
	return {
		'two wrong options': wrong.length < 3 ? 1 : 0,
		'options of the article':
			wrong.filter((one) => material.text.includes(one)).length / Math.max(1, wrong.length),
		'key stands out in length': Math.min(
			1,
			Math.abs(right.length - mean) / Math.max(right.length, mean)
		),
		'key is derived': derivedFrom !== undefined ? 1 : 0,
		'round number': figure !== undefined && /(?:0|5)$/.test(figure) ? 1 : 0,
		'small number': /^(?:two|three|four|five|six|[2-6])$/i.test(right) ? 1 : 0,
		'key is named often': Math.min(
			1,
			(material.entities.find(({ name, aliases }) => name === right || aliases.has(right))
				?.mentions ?? 0) / 8
		)
	};
}

const EDITS: readonly Edit['kind'][] = [
	'name-expanded',
	'pronoun-resolved',
	'lead-cut',
	'tail-cut',
	'time-cut'
];

const ofEdits = ({ edits }: Candidate): Features =>
	Object.fromEntries(
		EDITS.map((kind) => [`edit ${kind}`, edits.some((edit) => edit.kind === kind) ? 1 : 0])
	);

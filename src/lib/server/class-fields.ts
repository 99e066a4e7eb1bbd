import * as v from 'valibot';
import { readName, type NameProblem } from '../domain/classes/name.ts';

const CLASS_NAME = 'Give the class a name.';

export const ClassName = v.pipe(
	v.string(CLASS_NAME),
	v.trim(),
	v.nonEmpty(CLASS_NAME),
	v.maxLength(80, 'Keep the name to 80 characters.')
);

const SENTENCES: Record<NameProblem, string> = {
	empty: 'Write the name.',
	'too-long': 'Keep the name to 80 characters.',
	'no-letters': 'A name has a letter in it.',
	'e-mail': 'Write the name alone: Lede keeps no e-mail address of students.'
};

/** A student's name, tidied. */
export const StudentName = v.pipe(
	v.string(SENTENCES.empty),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const reading = readName(dataset.value);
		if (reading.ok) return reading.name;
		addIssue({ message: SENTENCES[reading.problem] });
		return NEVER;
	})
);

import type { LeftOut } from '../../domain/classes/roster.ts';

/** Why a line of a roster gives no student. */
export function leftOutText({ problem, before }: LeftOut): string {
	switch (problem) {
		case 'empty':
			return 'The line is empty.';
		case 'twice':
			return `The same name as in line ${before}. Add a letter or the middle name to tell them apart.`;
		case 'in-class':
			return 'This name is in the class already.';
		case 'unclear':
			return 'It is not clear what in this line is the name. Put a heading line above, such as “First name;Last name”.';
		case 'no-room':
			return 'There is no room for more: 200 names at once, 300 students in a class.';
		case 'too-long':
			return 'The name is longer than 80 characters.';
		case 'no-letters':
			return 'There is no letter in it.';
		case 'e-mail':
			return 'This is an e-mail address. Lede needs the name alone.';
	}
}

import * as v from 'valibot';
import { isCommonPassword } from './common-passwords.ts';

export const Email = v.pipe(
	v.string('Write your e-mail address.'),
	v.trim(),
	v.toLowerCase(),
	v.nonEmpty('Write your e-mail address.'),
	v.maxLength(254, 'This e-mail address is too long.'),
	v.email('This is not an e-mail address we can read.')
);

/** 8 to 128 characters, none of the best-known ones, no rules of composition (OWASP ASVS 5). */
export const NewPassword = v.pipe(
	v.string('Choose a password.'),
	v.minLength(8, 'Use at least 8 characters; 15 or more are better.'),
	v.maxLength(128, 'Use at most 128 characters.'),
	v.check(
		(password) => !isCommonPassword(password),
		'Too many people use this password. Choose another.'
	)
);

export const PersonName = v.pipe(
	v.string('Write your name.'),
	v.trim(),
	v.nonEmpty('Write your name.'),
	v.maxLength(100, 'Keep the name under 100 characters.')
);

/** A password as it was chosen once. */
export const Password = v.pipe(
	v.string('Write your password.'),
	v.nonEmpty('Write your password.'),
	v.maxLength(1000, 'This is longer than any password here.')
);

/** What a new account is made of. */
export const NewAccount = v.object({ name: PersonName, email: Email, password: NewPassword });

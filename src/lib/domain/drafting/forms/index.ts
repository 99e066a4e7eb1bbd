import type { ArticleForm, Form } from '../material.ts';
import { attribution } from './attribution.ts';
import { blanks } from './blanks.ts';
import { cloze } from './cloze.ts';
import { evidence } from './evidence.ts';
import { howMany } from './how-many.ts';
import { match } from './match.ts';
import { missingDate } from './missing-date.ts';
import { missingNumber } from './missing-number.ts';
import { number } from './number.ts';
import { order } from './order.ts';
import { role } from './role.ts';
import { trueFalse } from './true-false.ts';
import { when } from './when.ts';
import { where } from './where.ts';
import { whoDid } from './who-did.ts';
import { whoSaid } from './who-said.ts';

/** One entry a form: a new form is one file in this folder and one line here. */
export const FORMS: readonly Form[] = [
	whoSaid,
	attribution,
	howMany,
	missingNumber,
	number,
	when,
	missingDate,
	where,
	whoDid,
	role,
	cloze,
	blanks,
	trueFalse,
	evidence
];
export const ARTICLE_FORMS: readonly ArticleForm[] = [match, order];

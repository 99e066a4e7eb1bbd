import { expect, it } from 'vitest';
import { assignmentForm } from './assignment-form.ts';
import { parseForm } from './forms.ts';

const NOW = Date.parse('2026-03-04T12:00Z');
const GOOD = {
	title: 'The bridge',
	timeZone: 'Europe/Berlin',
	opensAt: '2026-03-04T13:00',
	closesAt: '2026-03-11T18:00',
	attempts: '1',
	counting: 'best',
	feedback: 'after-closing',
	articleAccess: 'before'
};

const read = (changed: Record<string, string>, now: number | null = NOW) => {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...GOOD, ...changed })) form.set(name, value);
	return parseForm(assignmentForm(now), form);
};

it('reads times in their zone, and what is empty as none', () => {
	expect(read({})).toEqual({
		ok: true,
		output: {
			title: 'The bridge',
			timeZone: 'Europe/Berlin',
			opensAt: new Date('2026-03-04T12:00Z'),
			closesAt: new Date('2026-03-11T17:00Z'),
			lateUntil: null,
			timeLimitMinutes: null,
			attempts: 1,
			counting: 'best',
			feedback: 'after-closing',
			articleAccess: 'before',
			shuffleQuestions: false,
			shuffleOptions: false,
			goBack: false,
			practice: false,
			practiceRule: null,
			boardOn: false
		}
	});
});

it.each<[string, Record<string, string>, object]>([
	['open for ever', { closesAt: '', feedback: 'at-once' }, { closesAt: null }],
	['late answers', { lateUntil: '2026-03-12T18:00' }, { lateUntil: new Date('2026-03-12T17:00Z') }],
	['as often as they like', { attempts: 'any' }, { attempts: null }],
	['a time limit', { timeLimitMinutes: ' 45 ' }, { timeLimitMinutes: 45 }],
	[
		'practice',
		{ practice: 'on', tries: '3', milliPenalty: '250' },
		{ practiceRule: { tries: 3, milliPenalty: 250 } }
	],
	['no practice, whatever the tries', { tries: '5' }, { practiceRule: null }],
	['boxes that are ticked', { goBack: 'on', boardOn: 'on' }, { goBack: true, boardOn: true }],
	[
		'closed for new answers, open for late ones',
		{ closesAt: '2026-03-04T13:00', opensAt: '2026-03-03T13:00', lateUntil: '2026-03-05T13:00' },
		{}
	]
])('takes %s', (_, changed, output) => {
	expect(read(changed)).toMatchObject({ ok: true, output });
});

it.each<[string, Record<string, string>, string[]]>([
	['no title', { title: ' ' }, ['title']],
	['no opening', { opensAt: '' }, ['opensAt']],
	['a day that there is not', { closesAt: '2026-02-30T10:00' }, ['closesAt']],
	['a year of another age', { opensAt: '0000-01-01T00:00' }, ['opensAt']],
	['closing before opening', { closesAt: '2026-03-04T12:59' }, ['closesAt']],
	['closing as it opens', { closesAt: '2026-03-04T13:00' }, ['closesAt']],
	['late answers before closing', { lateUntil: '2026-03-11T18:00' }, ['lateUntil']],
	[
		'late answers where nothing closes',
		{ closesAt: '', feedback: 'at-once', lateUntil: '2026-03-11T18:00' },
		['lateUntil']
	],
	['answers after a closing that never comes', { closesAt: '' }, ['feedback']],
	['a zone of nowhere', { timeZone: 'Mars/Olympus' }, ['timeZone']],
	['a zone of nowhere and no title', { timeZone: '', title: '' }, ['title', 'timeZone']],
	['no minute', { timeLimitMinutes: '0' }, ['timeLimitMinutes']],
	['half a minute', { timeLimitMinutes: '1.5' }, ['timeLimitMinutes']],
	['601 minutes', { timeLimitMinutes: '601' }, ['timeLimitMinutes']],
	['21 attempts', { attempts: '21' }, ['attempts']],
	['practice with one try', { practice: 'on', tries: '1' }, ['tries']],
	['a feedback of its own', { feedback: 'never' }, ['feedback']],
	[
		'two faults at once',
		{ closesAt: '2026-03-01T13:00', timeLimitMinutes: 'x' },
		['timeLimitMinutes', 'closesAt']
	]
])('refuses %s', (_, changed, fields) => {
	const parsed = read(changed);
	expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual(fields);
});

it('may be closed already when it is not new', () => {
	const over = { opensAt: '2026-03-01T13:00', closesAt: '2026-03-02T13:00' };
	expect(read(over)).toMatchObject({ errors: { closesAt: expect.any(String) as string } });
	expect(read(over, null).ok).toBe(true);
});

import { expect, test } from 'vitest';
import { PLAIN_GAME } from '../domain/live/settings.ts';
import { parseForm } from './forms.ts';
import { GameForm } from './game-form.ts';

const CLASS = '01890000-0000-7000-8000-000000000000';

const PLAIN = {
	mode: 'single',
	pacing: 'host',
	names: 'made-up',
	teams: '4',
	readSeconds: '5',
	answerSeconds: '30',
	minutes: '15'
};

const read = (changed: Record<string, string>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...PLAIN, ...changed })) form.set(name, value);
	return parseForm(GameForm, form);
};

test('reads the plain game, by PIN alone', () => {
	expect(read({})).toEqual({ ok: true, output: { classId: null, settings: PLAIN_GAME } });
});

test.each<[string, Record<string, string>, object]>([
	['a class', { class: CLASS }, { classId: CLASS }],
	['no clock', { answerSeconds: ' ' }, { settings: { ...PLAIN_GAME, answerSeconds: null } }],
	['bonuses', { speed: 'on' }, { settings: { ...PLAIN_GAME, speed: true } }],
	['the longest', { answerSeconds: '600' }, { settings: { ...PLAIN_GAME, answerSeconds: 600 } }]
])('takes %s', (_, changed, output) => {
	expect(read(changed)).toMatchObject({ ok: true, output });
});

test.each<[string, Record<string, string>]>([
	['mode', { mode: 'alone' }],
	['teams', { teams: '1' }],
	['teams', { teams: '9' }],
	['readSeconds', { readSeconds: '61' }],
	['answerSeconds', { answerSeconds: '4' }],
	['answerSeconds', { answerSeconds: 'soon' }],
	['answerSeconds', { answerSeconds: '', pacing: 'clock' }],
	['speed', { speed: 'on', answerSeconds: '' }],
	['speed', { speed: 'on', pacing: 'self' }],
	['minutes', { minutes: '0' }]
])('says at %s what is wrong with it', (field, changed) => {
	const parsed = read(changed);
	expect(parsed.ok || Object.keys(parsed.errors)).toEqual([field]);
	expect(parsed.ok || parsed.errors[field]).toMatch(/\.$/);
});

import { expect, it } from 'vitest';
import { readRoster } from './roster.ts';

const names = (text: string) => readRoster(text, [], 200).names;

it.each([
	['one name a line', 'Mia Weber\nNoah Okafor', ['Mia Weber', 'Noah Okafor']],
	['lines of Windows and old Macs', 'Mia\r\nNoah\rAda', ['Mia', 'Noah', 'Ada']],
	['a byte order mark and spaces', '\ufeff  Mia   Weber \t\n', ['Mia Weber']],
	['last name first', 'Weber, Mia\nOkafor, Noah', ['Mia Weber', 'Noah Okafor']],
	[
		'last name first in quotation marks',
		'"Weber, Mia"\n"Okafor, Noah"',
		['Mia Weber', 'Noah Okafor']
	],
	['two columns with a comma', 'Mia,Weber\nNoah,Okafor', ['Mia Weber', 'Noah Okafor']],
	['two columns with semicolons', 'Mia;Weber\nNoah;Okafor', ['Mia Weber', 'Noah Okafor']],
	['columns of a spreadsheet', 'Mia\tWeber\nNoah\tOkafor', ['Mia Weber', 'Noah Okafor']],
	['a heading', 'Name\nMia Weber', ['Mia Weber']],
	['headings', 'Last name,First name,Year\nWeber,Mia,7', ['Mia Weber']],
	['headings with another order', 'id;First_Name;LAST NAME\n1;Mia;Weber', ['Mia Weber']],
	['name beside first name', 'Name;Vorname\nWeber;Mia', ['Mia Weber']],
	[
		'a full name beside others',
		'No.,"Student","E-mail"\n1,"Weber, Mia",m@x.example',
		['Mia Weber']
	],
	['empty columns at the end', 'Mia Weber,,\nNoah,,', ['Mia Weber', 'Noah']],
	['quotation marks within', 'Mia "Mimi" Weber', ['Mia "Mimi" Weber']],
	[
		'other letters',
		'Łucja Żak\n王小明\nO’Neil Ní Bhriain',
		['Łucja Żak', '王小明', 'O’Neil Ní Bhriain']
	],
	['nothing', '\n \n', []]
])('reads %s', (_, text, wanted) => {
	expect(names(text)).toEqual(wanted);
});

it('says line by line what is left out', () => {
	const text = [
		'Mia Weber',
		'',
		'mia  weber',
		'Noah',
		'"Ada',
		'1,2,3',
		'12345',
		'ann@school.example',
		'x'.repeat(81),
		'Ben',
		'Cora'
	].join('\n');
	const { names, leftOut } = readRoster(text, ['NOAH'], 2);
	expect(names).toEqual(['Mia Weber', 'Ben']);
	expect(leftOut.map(({ line, problem }) => [line, problem])).toEqual([
		[2, 'empty'],
		[3, 'twice'],
		[4, 'in-class'],
		[5, 'unclear'],
		[6, 'unclear'],
		[7, 'no-letters'],
		[8, 'e-mail'],
		[9, 'too-long'],
		[11, 'no-room']
	]);
	expect(leftOut[1]).toMatchObject({ before: 1, text: 'mia  weber' });
});

it('takes orders about directions and half characters out of names', () => {
	expect(names('\u202eMia\u202c\nNoah\ud800')).toEqual(['Mia', 'Noah']);
});

it('takes no more than there is room for', () => {
	const text = Array.from({ length: 1000 }, (_, n) => `"Student ${n}"`).join('\n');
	const { names, leftOut } = readRoster(text, [], 200);
	expect(names).toHaveLength(200);
	expect(leftOut).toHaveLength(800);
});

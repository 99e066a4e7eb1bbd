import { eq } from 'drizzle-orm';
import { findClassFor, updateClass } from '../../src/lib/server/db/classes.ts';
import { users } from '../../src/lib/server/db/schema/people.ts';
import { someClass } from '../class-factories.ts';
import { someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';
import {
	another,
	follow,
	heading,
	isSignedIn,
	passcodeOf,
	PHONE,
	press,
	signIn
} from './signing-in.ts';

// Who is not on the list asks to join; who cannot say their passcode waits.

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, viewport: PHONE });

		test('somebody asks to join, and a co-teacher lets them in', async ({
			page,
			context,
			browser,
			server,
			db
		}) => {
			const owner = await someUser(db);
			const { classId } = await someClass(db, owner, ['Noah']);
			const code = (await findClassFor(db, owner, classId))?.code ?? '';
			await logIn(context, server.origin, db, owner);
			await page.goto(`/desk/classes/${classId}/settings`);
			await page.getByRole('checkbox', { name: /may ask to join/ }).check();
			await press(page, 'Save');
			await expect(page.getByRole('main')).toContainText('Saved.');
			await press(page, 'Invite a co-teacher');
			const link = await page.getByLabel('Link for one colleague').inputValue();
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);

			const [student] = await another(browser, server.origin, javaScriptEnabled);
			await student.goto(`/c/${code}`);
			const name = student.getByRole('textbox', { name: 'First and last name' });
			await name.fill('Noah');
			await press(student, 'Ask to join');
			await expect(name).toHaveAccessibleDescription(/Somebody with this name is in the class/);
			await name.fill('Ben Example');
			await press(student, 'Ask to join');
			await expect(student.getByRole('main')).toContainText('Your teacher has to say yes first');
			await isSignedIn(student, 'Ben Example');
			if (javaScriptEnabled) expect(await faults(student)).toEqual([]);
			const said = await student.getByRole('region', { name: /Your passcode/ }).innerText();
			const passcode = /(\d{3}) (\d{3})/.exec(said)?.slice(1).join('') ?? '';

			const [colleague, theirs] = await another(browser, server.origin, javaScriptEnabled);
			await logIn(theirs, server.origin, db, await someUser(db));
			await colleague.goto(new URL(link).pathname);
			if (javaScriptEnabled) expect(await faults(colleague)).toEqual([]);
			await press(colleague, 'Become a co-teacher');
			await expect(heading(colleague)).toHaveText('Class 7a');
			if (javaScriptEnabled) expect(await faults(colleague)).toEqual([]);
			await press(colleague, 'Let in Ben Example');
			await expect(colleague.getByRole('link', { name: 'Ben Example' })).toBeVisible();
			await follow(colleague, 'Name, joining, co-teachers, archive');
			await expect(colleague.getByRole('main')).toContainText(
				'Only its owner can take the class into the next year, or delete it.'
			);
			// the link has done its work
			await colleague.goto(new URL(link).pathname);
			await expect(heading(colleague)).toHaveText('This invitation is no good any more');

			await press(student, 'Log out');
			await student.goto(`/c/${code}`);
			await signIn(student, 'Ben Example', passcode);
			await isSignedIn(student, 'Ben Example');

			await page.reload();
			await press(page, /^Remove A teacher/);
			await expect(page.getByRole('main')).toContainText('Removed from the class');
			await colleague.goto(`/desk/classes/${classId}`);
			await expect(colleague.getByRole('main')).toContainText('There is no page here');
			await follow(page, 'Delete the class for good');
			await expect(page.getByRole('main')).toContainText('2 accounts of students');
			if (javaScriptEnabled) expect(await faults(page)).toEqual([]);
			const typed = page.getByLabel('Type the name of the class: Class 7a');
			await typed.fill('Class 7b');
			await press(page, /^Delete for good/);
			await expect(typed).toHaveAccessibleDescription(/Nothing was deleted/);
			await typed.fill('class 7a');
			await press(page, /^Delete for good/);
			await expect(page.getByRole('main')).toContainText('The class was deleted');
			await student.reload();
			await expect(student.getByRole('banner')).not.toContainText('Ben');
		});
	});

test('who types too many wrong passcodes waits, and nobody else does', async ({
	page,
	context,
	browser,
	server,
	db
}) => {
	const teacher = await someUser(db);
	const { classId, students } = await someClass(db, teacher, ['Mia', 'Noah']);
	const code = (await findClassFor(db, teacher, classId))?.code ?? '';
	await logIn(context, server.origin, db, teacher);
	await page.goto(`/desk/classes/${classId}/cards`);
	await press(page, 'Make cards for 2 without a passcode');
	const [mia, noah] = [await passcodeOf(page, 'Mia'), await passcodeOf(page, 'Noah')];
	const somebody = await browser.newContext({ baseURL: server.origin });
	const statusOf = async (who: number, passcode: string) => {
		const answer = await somebody.request.post(`/c/${code}?/signIn`, {
			headers: { accept: 'text/html', origin: server.origin },
			form: { student: students[who]?.userId ?? '', passcode },
			maxRedirects: 0
		});
		return answer.status();
	};
	const wrong = mia === '123456' ? '654321' : '123456';
	const tries = await Promise.all(Array.from({ length: 14 }, () => statusOf(0, wrong)));
	expect(tries.filter((status) => status === 400)).toHaveLength(10);
	expect(await statusOf(0, mia)).toBe(429);
	expect(await statusOf(1, noah)).toBe(303);
	// a new card lets her in at once
	await page.getByRole('combobox', { name: 'Student' }).selectOption('Mia');
	await press(page, 'New passcode');
	await expect(page.getByRole('heading', { name: '1 new card' })).toBeVisible();
	expect(await statusOf(0, await passcodeOf(page, 'Mia'))).toBe(303);
	// an archived class lets nobody in, with kind words; a locked account neither
	await updateClass(db, teacher, classId, { archivedAt: new Date() });
	expect(await statusOf(1, noah)).toBe(422);
	const closed = await somebody.newPage();
	await closed.goto(`/c/${code}`);
	await expect(closed.getByRole('main')).toContainText('This class is closed');
	await expect(closed.getByRole('main')).not.toContainText('Noah');
	await updateClass(db, teacher, classId, { archivedAt: null });
	await db
		.update(users)
		.set({ lockedAt: new Date() })
		.where(eq(users.id, students[1]?.userId ?? ''));
	expect(await statusOf(1, noah)).toBe(403);
});

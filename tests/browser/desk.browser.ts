import { someAssignedAttempt, someAssignment, someClass } from '../class-factories.ts';
import { someUser } from '../factories.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';
import { logIn } from './people.ts';

// The pages ask for news every ten seconds; their clock is a fake one, so that nothing is waited for.

const MINUTE = 60_000;
const REFRESH = 10_000;

test('a desk that is open hears who hands in and whose time runs out', async ({
	page,
	context,
	server,
	db
}) => {
	const teacher = await someUser(db);
	const { classId, students } = await someClass(db, teacher, ['Mia', 'Noah', 'Zoe']);
	const [mia = teacher, noah = teacher, zoe = teacher] = students;
	const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE);
	const bridge = await someAssignment(db, teacher, classId, { title: 'The bridge' });
	const trams = await someAssignment(db, teacher, classId, {
		...{ title: 'Trams', opensAt: ago(300), closesAt: ago(60) }
	});
	await someAssignedAttempt(db, mia, trams, { milliMarks: 1000 });
	await logIn(context, server.origin, db, teacher);
	await page.setViewportSize({ width: 360, height: 740 });
	await page.clock.install();
	await page.goto('/desk');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your desk');
	const today = page.getByRole('region', { name: 'Today' });
	const entry = today.getByRole('listitem').filter({ hasText: 'Class 7a' });
	const open = entry.filter({ hasText: 'The bridge' });
	const attention = today.getByRole('list', { name: 'Needs attention' }).getByRole('link');
	const spoken = today.getByRole('status');
	await expect(entry).toHaveCount(2);
	await expect(open).toContainText(/0 of 3 handed in\s*0 working\s*3 not begun/);
	await expect(attention).toHaveText('“Trams” has closed: 2 of 3 students handed nothing in.');
	await expect(spoken).toBeEmpty();
	expect(await faults(page)).toEqual([]);

	await someAssignedAttempt(db, mia, bridge, { milliMarks: 4000 });
	await page.clock.runFor(REFRESH);
	await expect(open).toContainText(/1 of 3 handed in\s*0 working\s*2 not begun/);
	await expect(spoken).toHaveText('The bridge: 1 of 3 handed in.');

	// it is not spoken of again so soon, and can be seen at once
	await someAssignedAttempt(db, noah, bridge, { deadlineAt: ago(-3) });
	await page.clock.runFor(REFRESH);
	await expect(open).toContainText(/1 of 3 handed in\s*1 working\s*1 not begun/);
	await expect(attention).toHaveText([
		...['Noah’s time for “The bridge” ends in 3 minutes.', /^“Trams” has closed/]
	]);
	await expect(spoken).toHaveText('The bridge: 1 of 3 handed in.');
	await page.setViewportSize({ width: 1280, height: 800 });
	expect(await faults(page)).toEqual([]);

	await attention.first().press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('The bridge');
	await expect(page.getByRole('row', { name: /^Zoe/ })).toContainText('Not begun');
	await someAssignedAttempt(db, zoe, bridge, { milliMarks: 2000 });
	await page.clock.runFor(REFRESH);
	await expect(page.getByRole('row', { name: /^Zoe/ })).toContainText('40 %');

	const stale = page.getByText('The tables could not be refreshed. Lede keeps trying.');
	await page.route('**/progress', (route) => route.abort());
	await page.clock.runFor(REFRESH);
	await expect(stale).toBeVisible();
	await page.unroute('**/progress');
	await page.clock.runFor(REFRESH);
	await expect(stale).toBeHidden();
});

import { theSchool } from '../db/schools.ts';
import { addDemo } from '../demo/add-demo.ts';
import { addDemoClasses } from '../demo/add-demo-classes.ts';
import { DEMO_CLASSES, IN_BOTH } from '../demo/demo-people.ts';
import type { Command } from './command.ts';

/** `lede seed --demo`: two classes to look around in; how to sign in is printed once. */
export const seed: Command = async ({ db }, _args, print) => {
	const school = await theSchool(db);
	await addDemo(db, school);
	const logins = await addDemoClasses(db, school, new Date());
	if (!logins) {
		print('Nothing was added: the demo’s classes are there already.');
		return 1;
	}
	print('This is demo data; nobody in it is real. What follows is shown only now.');
	print(`\nTeacher: ${logins.email}, password ${logins.password}\n`);
	for (const { code, className, name, passcode } of logins.students)
		print(`${className.padEnd(15)} ${code}  ${name.padEnd(16)} ${passcode}`);
	print(`\nThe last ${IN_BOTH} of ${DEMO_CLASSES[0].name} are in ${DEMO_CLASSES[1].name} too.`);
	print('A student opens /c, types the class code, chooses the name and types the passcode.');
	return 0;
};

let school: string | undefined;

/** Names the installation's school; the hooks' `init` does it before the first request. */
export function setSchool(schoolId: string): void {
	school = schoolId;
}

/** The installation's school. */
export function schoolId(): string {
	if (!school) throw new Error('No school yet: the hooks have not run.');
	return school;
}

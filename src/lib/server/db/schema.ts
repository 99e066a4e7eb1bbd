/** The whole schema, for drizzle. Queries import the tables from their group. */
export * from './schema/schools.ts';
export * from './schema/people.ts';
export * from './schema/sources.ts';
export * from './schema/questions.ts';
export * from './schema/sets.ts';
export * from './schema/editions.ts';
export * from './schema/drafts.ts';
export * from './schema/images.ts';
export * from './schema/classes.ts';
export * from './schema/assignments.ts';
export * from './schema/games.ts';
export * from './schema/answers.ts';
export * from './schema/boards.ts';
export * from './schema/corrections.ts';
export * from './schema/disputes.ts';
export * from './schema/sums.ts';
export * from './schema/audit.ts';

// Imported before the Svelte parser, which reads this as it loads: with it TypeScript knows all
// components from the start. Without it each component changes the program as it is linted, and
// every type is worked out anew for each of them: three times the time.
import process from 'node:process';

process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK = '1';

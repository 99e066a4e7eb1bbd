import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { drafts } from './drafts.ts';
import { purge } from './purge.ts';
import { restore } from './restore.ts';
import { seed } from './seed.ts';
import { status } from './status.ts';
import { user } from './user.ts';

/** The verbs of `lede` that need the database; each has a file in `src/cli` too. */
export const COMMANDS = { backup, drafts, purge, restore, seed, status, user } satisfies Record<
	string,
	Command
>;

export type CommandName = keyof typeof COMMANDS;
export const isCommand = (verb: string): verb is CommandName => Object.hasOwn(COMMANDS, verb);

import { acceptanceBy, type Acceptance } from '../../domain/drafting/verdict.ts';
import { judgedDrafts } from '../db/draft-verdicts.ts';
import type { Command } from './command.ts';

const WIDTHS = [20, 9, 7, 9, 5, 6];

/** `lede drafts report`: how teachers judged the suggestions, by form and by what was changed. */
export const drafts: Command = async ({ db }, args, print) => {
	const judged = await judgedDrafts(db);
	const report = {
		drafts: judged.length,
		byForm: acceptanceBy(judged, ({ form }) => [form]),
		byRule: acceptanceBy(judged, ({ features }) =>
			Object.keys(features)
				.filter((name) => name.startsWith('variant '))
				.map((name) => name.replace('variant ', ''))
		),
		byEdit: acceptanceBy(judged, ({ edits }) => edits),
		byReason: acceptanceBy(
			judged.filter(({ reason }) => reason),
			({ reason }) => (reason ? [reason] : [])
		).map(({ name, rejected }) => ({ name, rejected }))
	};
	if (args.includes('--json')) {
		print(JSON.stringify({ ...report, judged }, null, '\t'));
		return 0;
	}
	print(`${report.drafts} suggestions`);
	for (const [title, rows] of [
		['form', report.byForm],
		['rule', report.byRule],
		['change', report.byEdit]
	] as const) {
		if (!rows.length) continue;
		print('');
		print(inColumns([title, 'accepted', 'edited', 'rejected', 'open', 'taken']));
		for (const row of rows) print(inColumns(cellsOf(row)));
	}
	for (const { name, rejected } of report.byReason) print(`rejected as ${name}: ${rejected}`);
	return 0;
};

const cellsOf = ({ name, accepted, edited, rejected, open, share }: Acceptance): string[] => [
	name,
	...[accepted, edited, rejected, open].map(String),
	share === null ? '' : `${Math.round(share * 100)} %`
];

const inColumns = ([name = '', ...cells]: readonly string[]): string =>
	(
		name.padEnd(WIDTHS[0] ?? 0) +
		cells.map((cell, i) => cell.padStart(WIDTHS[i + 1] ?? 0)).join(' ')
	).trimEnd();

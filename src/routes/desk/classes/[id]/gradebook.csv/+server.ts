import { csv } from '$lib/domain/exchange/csv.ts';
import { gradebookOf } from '$lib/server/db/gradebook.ts';
import { db } from '$lib/server/db/index.ts';
import { sheetOf } from '$lib/ui/gradebook/sheet.ts';
import { classOf } from '../load-class.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { owner, theClass } = await classOf(event);
	const { headings, rows } = sheetOf(await gradebookOf(db(), owner, theClass, new Date()));
	return new Response(csv(headings, rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="gradebook.csv"'
		}
	});
};

/** A file to be saved, for the person who asks alone. */
export const download = (body: string, type: string, name: string): Response =>
	new Response(body, {
		headers: {
			'content-type': `${type}; charset=utf-8`,
			'content-disposition': `attachment; filename="${name}"`
		}
	});

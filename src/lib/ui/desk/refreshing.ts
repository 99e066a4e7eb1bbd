const EVERY_MS = 10_000;

/**
 * Asks `path` for news every ten seconds while the page is seen, and when it is seen again; for
 * `onMount`, what it returns ends it. `stale` hears whether the last answer failed to come.
 */
export function refreshing<News>(
	path: () => string,
	take: (news: News) => void,
	stale: (isStale: boolean) => void
): () => void {
	let isAsking = false;
	let isOver = false;

	async function ask() {
		if (isAsking || document.visibilityState !== 'visible') return;
		isAsking = true;
		try {
			const answer = await fetch(path(), { redirect: 'error' });
			const news = answer.ok ? ((await answer.json()) as News) : null;
			if (isOver) return;
			if (news !== null) take(news);
			stale(news === null);
		} catch {
			if (!isOver) stale(true);
		} finally {
			isAsking = false;
		}
	}

	const onSeen = () => void ask();
	const timer = setInterval(onSeen, EVERY_MS);
	document.addEventListener('visibilitychange', onSeen);
	return () => {
		isOver = true;
		clearInterval(timer);
		document.removeEventListener('visibilitychange', onSeen);
	};
}

/** How a class gets into a game. */
export interface Join {
	/** What is typed: host and path, without "http://". */
	address: string;
	/** Of the link that leads to this game; its modules. */
	qr: { size: number; path: string };
}

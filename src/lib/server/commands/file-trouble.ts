const REASONS: Record<string, string> = {
	ENOENT: 'There is no such directory.',
	ENOTDIR: 'There is no such directory.',
	EISDIR: 'It is a directory, not a file.',
	EACCES: 'Lede may not write there.',
	EPERM: 'Lede may not write there.',
	EROFS: 'Lede may not write there.',
	ENOSPC: 'The disk is full.'
};

/** Why a file could not be written, in words; whatever else went wrong is thrown on. */
export function fileTrouble(error: unknown): string {
	const reason = REASONS[(error as NodeJS.ErrnoException | null)?.code ?? ''];
	if (!reason) throw error;
	return reason;
}

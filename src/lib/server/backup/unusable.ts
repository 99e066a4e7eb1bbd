/** Why a file cannot be restored, in words for the person who gave it. */
export class UnusableBackup extends Error {
	override name = 'UnusableBackup';
}

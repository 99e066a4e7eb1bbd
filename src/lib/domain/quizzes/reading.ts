/** By what right somebody came to a quiz. */
export type WayIn = 'owner' | 'link' | 'public' | 'assignment' | 'game';

/**
 * Whether an article may be shown in full: to its owner and to those who were given the link, and to
 * everybody when the teacher has stated a right to publish it. One that was taken down has no text.
 */
export const mayRead = (via: WayIn, article: { text: string; mayPublish: boolean }): boolean =>
	article.text !== '' && (via !== 'public' || article.mayPublish);

/** How many hints a question may have. */
export const MOST_HINTS = 3;

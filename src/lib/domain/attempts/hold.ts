/** From so long before its opening an assignment for a mark keeps its quiz from being played. */
export const HOLD_BEFORE_MS = 24 * 60 * 60 * 1000;

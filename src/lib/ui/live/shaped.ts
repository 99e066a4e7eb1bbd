import { getContext, setContext } from 'svelte';

const SHAPED = Symbol('shaped');

/** Gives the options below this component the shapes that they have on the classroom screen. */
export const shapeOptions = () => setContext(SHAPED, true);

/** Whether the options here have shapes. */
export const areShaped = (): boolean => getContext(SHAPED) === true;

import { v7 } from 'uuid';
import * as v from 'valibot';

/** UUIDv7: sortable by time, made without asking the database. */
export const newId = (): string => v7();

/** Whether a part of a URL can be an id at all: PostgreSQL refuses other texts with an error. */
export const isId = (text: string): boolean => v.is(v.pipe(v.string(), v.uuid()), text);

/** The time zone of the machine: where the school’s days begin and end. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

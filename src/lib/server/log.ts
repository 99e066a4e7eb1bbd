import pino from 'pino';
import { settings } from './settings.ts';

/** The one log: JSON lines on stdout. No names, e-mails, codes, passcodes or answers go in. */
export const log = pino({ level: settings.logLevel(), base: null });

import { expect, it } from 'vitest';
import { bytesText } from './storage-words.ts';

it.each([
	[0, '0 bytes'],
	[812, '812 bytes'],
	[999, '999 bytes'],
	[1000, '1.0 kB'],
	[3_440_000, '3.4 MB'],
	[9_960_000, '10 MB'],
	[999_600_000, '1.0 GB'],
	[120_400_000_000, '120 GB'],
	[4_000_000_000_000_000, '4000 TB']
])('%d', (bytes, text) => expect(bytesText(bytes)).toBe(text));

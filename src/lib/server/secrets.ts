import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits for a link or a cookie, 22 characters that are safe in a URL. */
export const newToken = (): string => randomBytes(16).toString('base64url');

/** Hex SHA-256: what is stored in the place of a token. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

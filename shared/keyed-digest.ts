import { createHmac, timingSafeEqual } from 'node:crypto';
import { Digest } from '../events/primitives.ts';

/** HMAC-SHA-256: of a text so short that a digest alone would give it away. */
export const keyedDigest = (key: string, text: string): Digest =>
  Digest.parse(createHmac('sha256', key).update(text).digest('hex'));

/** In a time that says nothing of where they differ. */
export const isSameDigest = (one: Digest, other: Digest): boolean =>
  timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));

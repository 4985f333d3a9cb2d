import { createHash } from 'node:crypto';
import { Digest } from '../events/primitives.ts';

export const sha256 = (text: string): Digest => Digest.parse(createHash('sha256').update(text).digest('hex'));

import { Envelope } from '../../events/envelope.ts';
import { CASES } from '../../events/hearing.ts';
import { hears } from './bus-message.ts';

/** A consumer's parser: the types its own rule lets through, whole. */
export const hearsCases = (types: readonly string[]) => hears({ [CASES]: { types, schema: Envelope } });

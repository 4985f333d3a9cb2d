import * as z from 'zod/mini';

/**
 * One event: a fact in the past tense, its major version in its name. A new optional field stays in the version;
 * anything else is a new version, and both are published until the last reader has moved. Who parses no events carries
 * no schema of theirs.
 * @__NO_SIDE_EFFECTS__
 */
export const define = <const Type extends string, const Shape extends z.core.$ZodLooseShape>(
  type: Type,
  shape: Shape,
) => z.object({ type: z.literal(type), ...shape });

/** A list nobody changes. @__NO_SIDE_EFFECTS__ */
export const list = <Item extends z.core.SomeType>(item: Item) => z.readonly(z.array(item));

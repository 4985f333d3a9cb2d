import type { Checked, Validation } from 'dynalite';
import validations from 'dynalite/validations/index.js';
import { type JsonObject, NotModelled } from '../parts.ts';
import { LIMITS } from './backing.ts';

/** AWS's own checks of a request, by dynalite; a parameter that the store does not know is refused by name. */
export const checked = (
  operation: string,
  validation: Validation,
  body: JsonObject,
  alsoKnown: readonly string[] = [],
): Checked => {
  for (const parameter of Object.keys(body))
    if (!(parameter in validation.types) && !alsoKnown.includes(parameter))
      throw new NotModelled(`DynamoDB ${operation} parameter ${parameter}`);
  // dynalite changes what it checks. Capacity is counted by the store, with index rows and UTF-8.
  const { ReturnConsumedCapacity: _counted, ...rest } = structuredClone(body);
  const data = validations.checkTypes(rest, validation.types);
  validations.checkValidations(data, validation.types, validation.custom, LIMITS);
  return data;
};

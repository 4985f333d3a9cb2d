import * as z from 'zod';
import { changeSchemas } from '../shared/api/routes/registers.ts';

/** What the registers serve as it stands: the JSON Schema of what a change of each sends, whose generator no function carries. */
export const registerFiles = (): Readonly<Record<string, string>> => ({
  'schemas.json': JSON.stringify(
    Object.fromEntries(
      Object.entries(changeSchemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
    ),
  ),
});

import { parseArgs } from 'node:util';
import * as z from 'zod';

/** `npm run token -- --as <principal>`: a token of the running host's issuer, alone on stdout. */

const { values } = parseArgs({
  options: {
    as: { type: 'string' },
    host: { type: 'string', default: 'http://127.0.0.1:8930' },
    'expires-in': { type: 'string', default: '28800' },
  },
});

const order = { as: values.as ?? '', expiresIn: Number(values['expires-in']) };
const answer = await fetch(`${values.host}/issuer/token`, { method: 'POST', body: JSON.stringify(order) }).catch(
  () => undefined,
);
if (!answer) {
  console.error(
    `没有应答 no host answers at ${values.host}\n请先运行 first run: npm start；或用 --host 指明 or name it with --host`,
  );
  process.exit(1);
}
const told = z
  .object({ access_token: z.string().default(''), error_description: z.string().default('') })
  .parse(await answer.json());
if (!answer.ok) {
  console.error(told.error_description);
  process.exit(1);
}
console.log(told.access_token);

import * as z from 'zod';
import { endWith, optionsOf } from '../options.ts';

/** `npm run token -- --as <principal>`: a token of the running host's issuer, alone on stdout. */

const USAGE = `npm run token -- --as <principal> [--host <address>] [--expires-in <seconds>]
  --as          身份 whose token, as court-2626; the host's /issuer/token lists them
  --host        本地主机 where the host answers, http://127.0.0.1:8930 unless said otherwise
  --expires-in  有效秒数 for how many seconds, 28800 unless said otherwise`;
const values = optionsOf(USAGE, {
  as: { type: 'string' },
  host: { type: 'string', default: 'http://127.0.0.1:8930' },
  'expires-in': { type: 'string', default: '28800' },
});
if (!values.as) endWith(USAGE, '缺少参数 missing: --as');
if (!/^[1-9]\d*$/.test(values['expires-in']))
  endWith(USAGE, `须为整数 not a whole number: --expires-in ${values['expires-in']}`);

const order = { as: values.as, expiresIn: Number(values['expires-in']) };
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

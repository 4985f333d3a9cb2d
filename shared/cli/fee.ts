import { type ArgsDef, defineCommand } from 'citty';
import { courtFees } from '../domain/fees/court-fees.ts';
import { displayYuan, formatYuan, parseYuan } from '../domain/money/yuan.ts';
import { type Answer, answered, refused } from './answer.ts';
import { refuseUnknown, required } from './options.ts';

const args = {
  amount: { type: 'string', description: '标的额 amount in dispute, in yuan', valueHint: 'yuan' },
  json: { type: 'boolean', default: false, description: 'the fees in yuan as JSON' },
} satisfies ArgsDef;

interface Options {
  readonly _: readonly string[];
  readonly json: boolean;
  readonly [name: string]: unknown;
}

/** `law fee`: the court fees on an amount (诉讼费用交纳办法). */
const fee = (given: Options): Answer => {
  refuseUnknown(given, Object.keys(args));
  const amount = parseYuan(required(given, 'amount'));
  if (!amount.ok) return refused(amount.error, given.json);
  const { full, halved, paymentOrder, enforcement, preservation } = courtFees(amount.value);
  if (given.json) {
    return answered(
      JSON.stringify({
        full: formatYuan(full),
        halved: formatYuan(halved),
        paymentOrder: formatYuan(paymentOrder),
        enforcement: formatYuan(enforcement),
        preservation: formatYuan(preservation),
      }),
    );
  }
  const lines = [
    [full, '案件受理费 case fee (art 13)'],
    [halved, '减半 halved: mediated, withdrawn or summary (art 15, 16)'],
    [paymentOrder, '支付令 payment order (art 14)'],
    [enforcement, '执行费 enforcement (art 14)'],
    [preservation, '保全费 preservation (art 14)'],
  ] as const;
  const rows = lines.map(([sum, what]) => `${displayYuan(sum).padStart(20)}  ${what}`);
  return answered([`标的额 amount ${displayYuan(amount.value)} 元 yuan`, ...rows].join('\n'));
};

export const feeCommand = (say: (answer: Answer) => void) =>
  defineCommand({
    meta: { name: 'law fee', description: '诉讼费用 court fees on an amount' },
    args,
    run: ({ args: given }) => say(fee(given)),
  });

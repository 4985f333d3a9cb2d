import type { Access, Verdict } from '../parts.ts';
import type { Queues } from '../queues/desk.ts';
import type { MessageAttributes, Outgoing } from '../queues/message.ts';
import type { BusEvent } from './entry.ts';
import type { Rule, Target } from './rules.ts';

/** What became of an event at one target of a rule that matched it. */
export type Delivery = { readonly rule: string; readonly target: string } & (
  | { readonly outcome: 'delivered'; readonly queue: string }
  | { readonly outcome: 'dead-lettered'; readonly queue: string; readonly because: string }
  | { readonly outcome: 'failed'; readonly because: string }
);

export interface Gate {
  readonly access: Access;
  readonly queues: Queues;
}

const EVENTS = 'events.amazonaws.com';

/** Where the event goes for this target: its queue; its dead-letter queue where the first is closed; or nowhere. */
export const deliver = (gate: Gate, rule: Rule, target: Target): Delivery => {
  const named = { rule: rule.arn, target: target.id };
  const open = mayReach(gate, rule, target);
  if (open.allowed) return { ...named, outcome: 'delivered', queue: target.queueArn };
  if (target.deadLetterArn === undefined)
    return { ...named, outcome: 'failed', because: `${open.because}; the target has no dead-letter queue` };
  const last = gate.queues.admits(target.deadLetterArn, EVENTS, rule.arn);
  return last.allowed
    ? { ...named, outcome: 'dead-lettered', queue: target.deadLetterArn, because: open.because }
    : { ...named, outcome: 'failed', because: `${open.because}; dead-letter queue: ${last.because}` };
};

const mayReach = ({ access, queues }: Gate, rule: Rule, { queueArn, roleArn }: Target): Verdict => {
  if (roleArn === undefined) return queues.admits(queueArn, EVENTS, rule.arn);
  const assumed = access.serviceMayAssume(EVENTS, roleArn);
  if (!assumed.allowed) return assumed;
  const verdicts = queues.sendingNeeds(queueArn).map((need) => access.roleMay(roleArn, need));
  return verdicts.find(({ allowed }) => !allowed) ?? { allowed: true };
};

/** The message of a delivery: the event itself, and in a dead-letter queue why it is there. */
export const messageOf = (event: BusEvent, delivery: Delivery, target: Target): readonly Outgoing[] =>
  delivery.outcome === 'failed'
    ? []
    : [
        {
          queueArn: delivery.queue,
          body: JSON.stringify(event),
          sender: EVENTS,
          ...(delivery.outcome === 'dead-lettered' && {
            attributes: texts({
              RULE_ARN: delivery.rule,
              TARGET_ARN: target.queueArn,
              ERROR_CODE: 'NO_PERMISSIONS',
              ERROR_MESSAGE: delivery.because,
            }),
          }),
        },
      ];

const texts = (values: Readonly<Record<string, string>>): MessageAttributes =>
  Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, { DataType: 'String', StringValue: text }] as const),
  );

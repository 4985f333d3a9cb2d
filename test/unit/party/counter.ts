import type { CaseId, PartyId } from '../../../events/primitives.ts';
import { choiceDeeds } from '../../../services/choice/api.ts';
import { sendCode } from '../../../services/codes/send-code.ts';
import { partyDeeds } from '../../../services/party/api.ts';
import type { PartyAct, PartyChoice } from '../../../shared/api/routes/party.ts';
import type { PrivateParty } from '../../../shared/domain/party.ts';
import type { Messenger } from '../../../shared/ports.ts';
import { at, calendar, jurisdiction, roster, type Walk } from '../../support/case-scenario.ts';
import { memoryBus } from '../../support/memory-bus.ts';
import { memoryCases } from '../../support/memory-cases.ts';
import { memoryCheckCodes } from '../../support/memory-check-codes.ts';
import { memoryPartyCodes } from '../../support/memory-party-codes.ts';
import { memoryPrivate } from '../../support/memory-private.ts';
import { recordingMessenger } from '../../support/recording-messenger.ts';
import { commitsOf, requestDigest } from '../../support/sample-commits.ts';
import { personalOf } from '../notification/desk.ts';

const isChoice = (act: PartyAct | PartyChoice): act is PartyChoice =>
  act.kind === 'CHOOSE_MEDIATOR' || act.kind === 'DECLINE_MEDIATOR';

/** The services of the parties over memory, on a clock the test sets; codes come as the test foresees. */
export const counter = async (
  walk: Walk,
  {
    parties = personalOf(walk),
    messenger = recordingMessenger(),
  }: {
    readonly parties?: readonly PrivateParty[];
    readonly messenger?: Messenger & { readonly sent: readonly { text: string }[] };
  } = {},
) => {
  let now = at('2023-09-15 10:00');
  let made = 0;
  const caseId = walk.state.id;
  const id = () => {
    made += 1;
    return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  };
  const [cases, personal, codes, checkCodes, bus] = [
    memoryCases(),
    memoryPrivate(),
    memoryPartyCodes(),
    memoryCheckCodes(),
    memoryBus(),
  ];
  for (const commit of commitsOf(caseId, walk)) await cases.append(commit);
  await personal.keepFiling(caseId, { salt: '', requestDigest, reference: '', facts: '', parties });
  const reference = { jurisdiction: async () => jurisdiction, calendar: async () => calendar };
  const send = sendCode({
    cases,
    personal,
    codes,
    checkCodes,
    messenger,
    reference,
    chance: { code: () => 700_000 + made, id },
    now: () => now,
  });
  const ports = { cases, codes, bus, reference, newId: id, now: () => now, pause: async () => undefined };
  const deeds = partyDeeds(ports);
  const loads = { openCases: async () => new Map(), records: async () => new Map() };
  const choosing = choiceDeeds({ ...ports, loads, people: { roster: async () => roster } });
  const call = { principal: undefined, path: {}, query: undefined, commandId: undefined } as const;
  const shared = { ...call, expectedSequence: undefined, correlationId: 'trace-1', language: 'zh' } as const;
  const request = (partyId: PartyId, of: CaseId = caseId) =>
    deeds.requestPartyCode({ ...shared, operation: 'requestPartyCode', body: { caseId: of, partyId } });
  /** What the last request puts on the bus, delivered. */
  const deliver = async () => {
    const event = bus.codesAsked.at(-1);
    return event && send(event);
  };
  return {
    caseId,
    cases,
    personal,
    codes,
    checkCodes,
    bus,
    sent: messenger.sent,
    request,
    deliver,
    /** The code in the newest text, or none where none was sent. */
    ask: async (partyId: PartyId): Promise<string> => {
      const before = messenger.sent.length;
      await request(partyId);
      await deliver();
      const text = messenger.sent.length > before ? (messenger.sent.at(-1)?.text ?? '') : '';
      return /验证码(\d{6})/.exec(text)?.[1] ?? 'none';
    },
    /** The events of what was done, or the code of the refusal. */
    act: async (partyId: PartyId, code: string, act: PartyAct | PartyChoice, of: CaseId = caseId) => {
      const done = isChoice(act)
        ? await choosing.chooseAsParty({
            ...shared,
            operation: 'chooseAsParty',
            body: { caseId: of, partyId, code, act },
          })
        : await deeds.actAsParty({ ...shared, operation: 'actAsParty', body: { caseId: of, partyId, code, act } });
      return done.ok ? done.value.body.events : done.error.code;
    },
    setTime: (time: string) => {
      now = at(time);
    },
  };
};

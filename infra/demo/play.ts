import type { Partner } from './partner.ts';
import type { Scenario, Step } from './scenario.ts';

/** A case as it went: its id, and who led it. */
export interface Played {
  readonly scenario: Scenario;
  readonly caseId: string;
}

interface Progress {
  /** told before each call */
  readonly onStep?: (scenario: Scenario, step: Step) => void;
  /** awaited when time has come to a scenario's `until`: later it would go on to what is no part of that story */
  readonly onEnd?: (played: Played) => Promise<void>;
  /** awaited before time moves on by many days: executions are shown for ninety days after they closed, as AWS does */
  readonly onStop?: () => Promise<void>;
}

const STRIDE = 60 * 86_400_000;

/** The instants at which time stops on its way, the last of them its goal. */
const stopsBetween = (from: number, to: number): readonly number[] =>
  to - from <= STRIDE ? [to] : [from + STRIDE, ...stopsBetween(from + STRIDE, to)];

/** What is done when: the steps of all scenarios and their ends; at one instant the steps come first. */
interface Deed {
  readonly at: number;
  readonly scenario: Scenario;
  readonly step?: Step;
  readonly key: string;
}

const agendaOf = (scenarios: readonly Scenario[]): readonly Deed[] => {
  const steps = scenarios.flatMap((scenario) =>
    scenario.steps.map((step, i) => ({ at: Date.parse(step.at), scenario, step, key: `${scenario.name}.${i}` })),
  );
  const ends = scenarios.map((scenario) => ({
    at: Date.parse(scenario.until),
    scenario,
    key: `${scenario.name}.until`,
  }));
  return [...steps, ...ends].sort((a, b) => a.at - b.at);
};

/** A call was answered otherwise than the scenario says. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
}

const COORDINATOR = 'county-';

const leadOf = async (partner: Partner, caseId: string): Promise<string> => {
  const as = `${COORDINATOR}${caseId.slice(0, 6)}`;
  const { body } = await partner.call({ as, operation: 'readCase', path: { caseId } });
  if (typeof body.lead !== 'string') throw new WrongAnswer(`case ${caseId} has no lead: ${JSON.stringify(body)}`);
  return body.lead;
};

/** Replaces the text `$lead` wherever it stands in a body. */
const filledIn = (value: unknown, lead: string | undefined): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('"$lead"', JSON.stringify(lead ?? '$lead')));

const needsLead = ({ as, body }: Step): boolean => as === 'lead' || JSON.stringify(body).includes('"$lead"');

/**
 * Plays scenarios side by side, each step at its instant, through the API alone. Every call carries a key of its own,
 * so a host that dies in the middle is asked again and goes on.
 */
export const play = async (
  partner: Partner,
  scenarios: readonly Scenario[],
  { onStep = () => undefined, onEnd = async () => undefined, onStop = async () => undefined }: Progress = {},
): Promise<readonly Played[]> => {
  const caseIds = new Map<string, string>();
  const played: Played[] = [];

  const agenda = agendaOf(scenarios);
  for (const [i, { at, scenario, step, key }] of agenda.entries()) {
    for (const stop of stopsBetween(agenda[i - 1]?.at ?? at, at)) {
      if (stop < at) await onStop();
      await partner.moveTo(new Date(stop).toISOString());
      await partner.quiet();
    }
    if (!step) {
      const ended = { scenario, caseId: caseIds.get(scenario.name) ?? '' };
      await onEnd(ended);
      played.push(ended);
      continue;
    }
    onStep(scenario, step);
    const caseId = caseIds.get(scenario.name);
    const lead = needsLead(step) && caseId ? await leadOf(partner, caseId) : undefined;
    const { status, body } = await partner.call({
      as: step.as === 'lead' ? (lead ?? 'lead') : step.as,
      operation: step.call,
      path: { ...step.path, ...(caseId ? { caseId } : {}) },
      body: filledIn(step.body, lead),
      key,
    });
    const wanted = step.refused === undefined ? status < 300 : status >= 400 && body.code === step.refused;
    if (!wanted)
      throw new WrongAnswer(
        `${scenario.name}: ${step.at} ${step.call} as ${step.as} should be ${step.refused ? `refused with ${step.refused}` : 'taken'}, and was answered ${status} ${JSON.stringify(body)}`,
      );
    if (step.call === 'fileCase' && typeof body.caseId === 'string') caseIds.set(scenario.name, body.caseId);
  }
  return scenarios.flatMap(({ name }) => played.find(({ scenario }) => scenario.name === name) ?? []);
};

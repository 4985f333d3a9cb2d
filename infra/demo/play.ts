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
}

/** A call was answered otherwise than the scenario says. */
class WrongAnswer extends Error {
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
  { onStep = () => undefined }: Progress = {},
): Promise<readonly Played[]> => {
  const agenda = scenarios
    .flatMap((scenario) => scenario.steps.map((step, i) => ({ scenario, step, key: `${scenario.name}.${i}` })))
    .sort((a, b) => Date.parse(a.step.at) - Date.parse(b.step.at));
  const caseIds = new Map<string, string>();

  for (const { scenario, step, key } of agenda) {
    await partner.moveTo(step.at);
    await partner.quiet();
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
    const wanted = step.refused === undefined ? status < 300 : body.code === step.refused;
    if (!wanted) throw new WrongAnswer(`${key} ${step.call} as ${step.as}: ${status} ${JSON.stringify(body)}`);
    if (step.call === 'fileCase' && typeof body.caseId === 'string') caseIds.set(scenario.name, body.caseId);
  }
  const end = scenarios
    .map(({ until }) => until)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
  if (end) await partner.moveTo(end);
  await partner.quiet();
  return scenarios.map((scenario) => ({ scenario, caseId: caseIds.get(scenario.name) ?? '' }));
};

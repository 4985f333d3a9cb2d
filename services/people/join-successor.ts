import type { ActPorts } from '../../shared/act.ts';
import type { peopleRoutes } from '../../shared/api/routes/people.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { canonical } from '../../shared/domain/canonical.ts';
import { joiningRules } from '../../shared/domain/case/people/joining-rules.ts';
import { likeTo } from '../../shared/domain/case/people/same-person.ts';
import { factsOf, partiesFault } from '../../shared/domain/party.ts';
import type { Rejection } from '../../shared/domain/rejections.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';
import { sealText } from '../../shared/lambda/sealed-text.ts';
import { peopleIn } from '../../shared/people-in-case.ts';
import type { PrivateStore } from '../../shared/ports.ts';

/** The fault of the one person, at its path in this request. */
const at = (path: string, { field, ...fault }: Rejection) =>
  ({ ok: false, error: { ...fault, field: `${path}.${field?.split('.').at(-1) ?? ''}` } }) as const;

/** Who takes a lost party's place is checked as the parties of a filing are, and kept where they are kept (§3.2, §4.3). */
export const joinSuccessor = (
  ports: ActPorts & { readonly personal: PrivateStore },
): Deeds<typeof peopleRoutes>['joinSuccessor'] => {
  const deed = caseDeed(ports, joiningRules);
  return async (request) => {
    const { successor, ...joining } = request.body;
    const jurisdiction = await ports.reference.jurisdiction();
    // the role is the place's own, and no part of what is checked
    const person = { ...successor, partyId: joining.partyId, role: 'RESPONDENT' as const };
    const checked = partiesFault([person], { today: dayOf(ports.now()), jurisdiction });
    if (!checked.ok) return at('successor', checked.error);
    const { digest, keep } = await sealText(ports.personal, request.path.caseId, canonical(person));
    const { partyId: _partyId, role: _role, ...facts } = factsOf(person);
    const body = { ...joining, facts, identityDigest: digest };
    const { name, idNo } = person;
    const command = async () => {
      const like = likeTo({ name, ...(idNo ? { idNo } : {}) }, await peopleIn(ports, request.path.caseId));
      return { type: 'join-successor' as const, ...body, like };
    };
    return deed({ ...request, body }, command, keep);
  };
};

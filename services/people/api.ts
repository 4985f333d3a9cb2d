import type { ActPorts } from '../../shared/act.ts';
import type { peopleRoutes } from '../../shared/api/routes/people.ts';
import { dayOf } from '../../shared/domain/calendar/instant.ts';
import { joiningRules } from '../../shared/domain/case/people/joining-rules.ts';
import { likeTo } from '../../shared/domain/case/people/same-person.ts';
import { namedPerson } from '../../shared/domain/named-person.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';
import { sealText } from '../../shared/lambda/sealed-text.ts';
import { peopleIn, personText } from '../../shared/people-in-case.ts';
import type { PrivateStore } from '../../shared/ports.ts';
import { invitedPeople } from './invited-people.ts';
import { joinSuccessor } from './join-successor.ts';

export interface PeoplePorts extends ActPorts {
  readonly personal: PrivateStore;
}

/** Whoever comes into a case after its filing: the name goes to Private, its digest to the case. */
export const peopleDeeds = (ports: PeoplePorts): Deeds<typeof peopleRoutes> => {
  const deed = caseDeed(ports, joiningRules);
  return {
    appointAgent: async (request) => {
      const { name, idType, idNo, ...agent } = request.body;
      const told = { name, ...(idType ? { idType } : {}), ...(idNo === undefined ? {} : { idNo }) };
      const named = namedPerson(told, dayOf(ports.now()));
      if (!named.ok) return named;
      const person = named.value;
      const { digest, keep } = await sealText(ports.personal, request.path.caseId, personText(person));
      const body = { ...agent, identityDigest: digest };
      const command = async () => {
        const like = likeTo(person, await peopleIn(ports, request.path.caseId));
        return { type: 'appoint-agent' as const, ...body, like };
      };
      return deed({ ...request, body }, command, keep);
    },
    joinSuccessor: joinSuccessor(ports),
    ...invitedPeople(ports),
  };
};

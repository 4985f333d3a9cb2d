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

type Invited = Pick<Deeds<typeof peopleRoutes>, 'invitePerson' | 'nameInterpreter' | 'releaseInterpreter'>;

/** Who helps at the table and stands on no roster: the name goes into Private, its digest to the case. */
export const invitedPeople = (ports: ActPorts & { readonly personal: PrivateStore }): Invited => {
  const deed = caseDeed(ports, joiningRules);
  return {
    invitePerson: async (request) => {
      const { name, ...invited } = request.body;
      const person = namedPerson({ name }, dayOf(ports.now()));
      if (!person.ok) return person;
      const { digest, keep } = await sealText(ports.personal, request.path.caseId, personText(person.value));
      const body = { ...invited, identityDigest: digest };
      return deed({ ...request, body }, { type: 'invite-person', ...body }, keep);
    },
    nameInterpreter: async (request) => {
      const { name, idType, idNo, ...named } = request.body;
      const { caseId } = request.path;
      const person = namedPerson({ name, idNo, ...(idType ? { idType } : {}) }, dayOf(ports.now()));
      if (!person.ok) return person;
      const { digest, keep } = await sealText(ports.personal, caseId, personText(person.value));
      const body = { ...named, identityDigest: digest };
      const command = async () => {
        const like = likeTo(person.value, await peopleIn(ports, caseId));
        return { type: 'name-interpreter' as const, ...body, like };
      };
      return deed({ ...request, body }, command, keep);
    },
    releaseInterpreter: (request) => deed(request, { type: 'release-interpreter', ...request.body }),
  };
};

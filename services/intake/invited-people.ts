import type { ActPorts } from '../../shared/act.ts';
import type { intakeRoutes } from '../../shared/api/routes/intake.ts';
import { interpreterRules } from '../../shared/domain/case/people/interpreting.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import { caseDeed } from '../../shared/lambda/case-deed.ts';
import { sealText } from '../../shared/lambda/sealed-text.ts';
import type { PrivateStore } from '../../shared/ports.ts';
import { presentFiling } from '../../shared/present-parties.ts';

type Invited = Pick<Deeds<typeof intakeRoutes>, 'invitePerson' | 'nameInterpreter' | 'releaseInterpreter'>;

/** Who helps at the table and stands on no roster: the name goes into Private, its digest to the case. */
export const invitedPeople = (ports: ActPorts & { readonly personal: PrivateStore }): Invited => {
  const interpreting = caseDeed(ports, interpreterRules);
  return {
    invitePerson: async (request) => {
      const { name, ...invited } = request.body;
      const { digest, keep } = await sealText(ports.personal, request.path.caseId, name);
      const body = { ...invited, identityDigest: digest };
      return interpreting({ ...request, body }, { type: 'invite-person', ...body }, keep);
    },
    nameInterpreter: async (request) => {
      const { name, idNo, ...named } = request.body;
      const { caseId } = request.path;
      // as an agent's is sealed, so that one person has one digest
      const { digest, keep } = await sealText(ports.personal, caseId, `${name}\n${idNo}`);
      const filing = await presentFiling(ports.personal, caseId, await ports.cases.history(caseId));
      const isParty = filing?.parties.some((party) => party.idNo === idNo) === true;
      const body = { ...named, identityDigest: digest };
      return interpreting({ ...request, body }, { type: 'name-interpreter', ...body, isParty }, keep);
    },
    releaseInterpreter: (request) => interpreting(request, { type: 'release-interpreter', ...request.body }),
  };
};

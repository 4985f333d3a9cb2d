import type { directoryRoutes } from '../../shared/api/routes/directory.ts';
import type { County, Jurisdiction } from '../../shared/domain/jurisdiction.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import type { FullReference } from '../../shared/ports.ts';
import { type ConfirmPorts, confirmMessage } from './confirm-message.ts';

interface Ports extends ConfirmPorts {
  readonly reference: Pick<FullReference, 'jurisdiction'>;
  /** this API as a document, made where the bundle was made */
  readonly openApi: Readonly<Record<string, unknown>>;
}

const withCourt = ({ code, name, en, shortName }: County, { courts }: Jurisdiction) => {
  const court = courts.find(({ county }) => county === code);
  if (!court) throw new Error(`the pack was checked to have a basic court for each county: ${code}`);
  return { code, name: { zh: name, en }, shortName, courtId: court.id, courtName: court.name };
};

/** What anybody may know: the counties with their courts, the committees, the API itself, whether a message is ours. */
export const directoryDeeds = ({ openApi, ...ports }: Ports): Deeds<typeof directoryRoutes> => ({
  readCounties: async () => {
    const jurisdiction = await ports.reference.jurisdiction();
    return ok({ body: { counties: jurisdiction.counties.map((county) => withCourt(county, jurisdiction)) } });
  },
  readCommittees: async () => {
    const { committees } = await ports.reference.jurisdiction();
    return ok({ body: { committees: committees.map(({ id, county, name }) => ({ id, county, name })) } });
  },
  confirmMessage: confirmMessage(ports),
  readOpenApi: async () => ok({ body: openApi }),
});

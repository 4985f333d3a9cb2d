import type { directoryRoutes } from '../../shared/api/routes/directory.ts';
import type { County, Jurisdiction } from '../../shared/domain/jurisdiction.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Sources } from '../../shared/domain/sources/catalogue.ts';
import type { Deeds } from '../../shared/lambda/api-request.ts';
import type { FullReference } from '../../shared/ports.ts';
import { committeesNow } from './committees-now.ts';
import { type ConfirmPorts, confirmMessage } from './confirm-message.ts';

interface Ports extends ConfirmPorts {
  readonly reference: Pick<FullReference, 'jurisdiction'>;
  /** what the bundler wrote beside the bundle: this API as a document, and what a basis may cite */
  readonly made: {
    readonly openApi: () => Promise<Readonly<Record<string, unknown>>>;
    readonly sources: () => Promise<Sources>;
  };
}

const withCourt = ({ code, name, en, shortName }: County, { courts }: Jurisdiction) => {
  const court = courts.find(({ county }) => county === code);
  if (!court) throw new Error(`the pack was checked to have a basic court for each county: ${code}`);
  return { code, name: { zh: name, en }, shortName, courtId: court.id, courtName: court.name };
};

/** What anybody may know: counties with their courts, committees, sources, the API itself, whether a message is ours. */
export const directoryDeeds = ({ made, ...ports }: Ports): Deeds<typeof directoryRoutes> => ({
  readCounties: async () => {
    const jurisdiction = await ports.reference.jurisdiction();
    return ok({ body: { counties: jurisdiction.counties.map((county) => withCourt(county, jurisdiction)) } });
  },
  readCommittees: async () => {
    const committees = committeesNow(await ports.reference.jurisdiction());
    return ok({ body: { committees: committees.map(({ id, county, name }) => ({ id, county, name })) } });
  },
  confirmMessage: confirmMessage(ports),
  readSources: async () => ok({ body: await made.sources() }),
  readOpenApi: async () => ok({ body: await made.openApi() }),
});

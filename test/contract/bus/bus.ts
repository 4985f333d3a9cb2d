import type { Envelope } from '../../../events/envelope.ts';
import { PartyId } from '../../../events/primitives.ts';
import { envelopesOf } from '../../../shared/commit.ts';
import type { Bus } from '../../../shared/ports.ts';
import { given } from '../../support/case-builder.ts';
import { at, day } from '../../support/case-scenario.ts';
import { commitsOf, freshCaseId } from '../../support/sample-commits.ts';

interface Message {
  readonly source: string;
  readonly type: string;
  readonly detail: unknown;
}

export interface OpenedBus {
  readonly bus: Bus;
  /** what came through, in order */
  readonly heard: () => Promise<readonly Message[]>;
  readonly stop: () => Promise<void>;
}

const heardAs = (envelopes: readonly Envelope[]): readonly Message[] =>
  envelopes.map((detail) => ({ source: 'jintiao.cases', type: detail.data.type, detail }));

/** What every bus must do. */
export const busContract = (name: string, open: () => Promise<OpenedBus>): void => {
  describe(`the bus, ${name}`, () => {
    let opened: OpenedBus;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.stop());

    it('given no events, takes none', async () => {
      expect(await opened.bus.publish([])).toEqual([]);
      expect(await opened.heard()).toEqual([]);
    });

    it('given the whole life of a case, more than one call holds, carries every event in order', async () => {
      const envelopes = commitsOf(freshCaseId(), given.confirmed()).flatMap(envelopesOf);
      expect(envelopes.length).toBeGreaterThan(10);
      expect(await opened.bus.publish(envelopes)).toEqual([]);
      expect(await opened.heard()).toEqual(heardAs(envelopes));
    });

    it('given events that together are too large for one call, carries them all', async () => {
      const [envelope] = commitsOf(freshCaseId(), given.filed()).flatMap(envelopesOf);
      if (envelope?.data.type !== 'case.filed.v1') throw new Error('a history begins with the filing');
      const large = { ...envelope, data: { ...envelope.data, causeCode: '金'.repeat(50_000) } };
      expect(await opened.bus.publish([large, large, large])).toEqual([]);
      expect(await opened.heard()).toHaveLength(3);
    });

    it('given that a party asks for a code, carries it apart from the cases', async () => {
      const asked = {
        type: 'party-code.requested.v1',
        requestId: '3f0c2a52-6f0e-4d0b-9a6f-0c6d3b1f9a01',
        caseId: freshCaseId(),
        partyId: PartyId.parse('p2'),
        at: at('2023-09-15 10:00'),
      } as const;
      await opened.bus.askForCode(asked);
      expect(await opened.heard()).toEqual([{ source: 'jintiao.operations', type: asked.type, detail: asked }]);
    });

    it("given the watch's warning, carries it apart from the cases", async () => {
      const warning = {
        type: 'deadline.passed.v1',
        caseId: freshCaseId(),
        clock: 'DL-06',
        dueOn: day('2023-09-20'),
      } as const;
      await opened.bus.warn(warning);
      expect(await opened.heard()).toEqual([
        { source: 'jintiao.operations', type: 'deadline.passed.v1', detail: warning },
      ]);
    });
  });
};

import type { ReconcilerStore } from '../../../shared/ports.ts';
import { day } from '../../support/case-scenario.ts';

export interface OpenedPlace {
  readonly place: ReconcilerStore;
  readonly stop: () => Promise<void>;
}

/** What every store of the reconciler's place must do. */
export const reconcilerStoreContract = (name: string, open: () => Promise<OpenedPlace>): void => {
  describe(`the reconciler's place, ${name}`, () => {
    let opened: OpenedPlace;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.stop());

    it('given no run so far, has none', async () => {
      expect(await opened.place.watermark()).toBeUndefined();
    });

    it('given days that were done, stands at the last', async () => {
      await opened.place.moveWatermark(day('2023-09-30'));
      await opened.place.moveWatermark(day('2023-10-01'));
      expect(await opened.place.watermark()).toBe('2023-10-01');
    });

    it('given another run that is behind, does not go back', async () => {
      await opened.place.moveWatermark(day('2023-10-01'));
      await opened.place.moveWatermark(day('2023-09-30'));
      expect(await opened.place.watermark()).toBe('2023-10-01');
    });
  });
};

import { dynamodbReconciler } from '../../../shared/adapters/dynamodb-reconciler.ts';
import type { ReconcilerStore } from '../../../shared/ports.ts';
import { day } from '../../support/case-scenario.ts';
import { localDatabase } from '../../support/local-database.ts';
import { memoryReconciler } from '../../support/memory-reconciler.ts';
import { testTable } from '../../support/product-tables.ts';

interface Opened {
  readonly place: ReconcilerStore;
  readonly stop: () => Promise<void>;
}

const contract = (name: string, open: () => Promise<Opened>): void => {
  describe(`the reconciler's place, ${name}`, () => {
    let opened: Opened;
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

contract('in memory', async () => ({ place: memoryReconciler(), stop: async () => undefined }));

contract('in its table', async () => {
  const { db, stop } = await localDatabase();
  return { place: dynamodbReconciler(db, testTable('directory')), stop };
});

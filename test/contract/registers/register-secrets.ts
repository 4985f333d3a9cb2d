import { randomUUID } from 'node:crypto';
import { Digest, EntryId, Instant } from '../../../events/primitives.ts';
import type { EntryKey, RegisterSecrets } from '../../../shared/ports.ts';

export interface OpenedSecrets {
  readonly secrets: RegisterSecrets;
  readonly stop: () => Promise<void>;
}

const digest = (letter: string): Digest => Digest.parse(letter.repeat(64));
const fresh = (): EntryKey => ({ register: 'mediators', id: EntryId.parse(`m-${randomUUID()}`) });

/** What every store of what is personal about entries must do. */
export const registerSecretsContract = (name: string, open: () => Promise<OpenedSecrets>): void => {
  describe(`what is personal about entries, ${name}`, () => {
    let opened: OpenedSecrets;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.stop());

    it('given nothing sealed, has nothing', async () => {
      expect(await opened.secrets.unsealed(fresh(), digest('a'))).toBeUndefined();
    });

    it('given what was sealed, gives it back under its digest alone, and to its entry alone', async () => {
      const entry = fresh();
      const sealed = { salt: '00', text: '{"name":"杨某某"}' };
      await opened.secrets.seal(entry, digest('a'), sealed);
      expect(await opened.secrets.unsealed(entry, digest('a'))).toEqual(sealed);
      expect(await opened.secrets.unsealed(entry, digest('b'))).toBeUndefined();
      expect(await opened.secrets.unsealed(fresh(), digest('a'))).toBeUndefined();
    });

    it('given the same digest twice, keeps what came first', async () => {
      const entry = fresh();
      await opened.secrets.seal(entry, digest('a'), { salt: '00', text: 'first' });
      await opened.secrets.seal(entry, digest('a'), { salt: '00', text: 'second' });
      expect(await opened.secrets.unsealed(entry, digest('a'))).toEqual({ salt: '00', text: 'first' });
    });

    it('given two reads at one moment, records both', async () => {
      const read = { by: 'county:one', at: Instant.parse('2026-03-10T09:00:00.000+08:00'), what: 'person' };
      const entry = fresh();
      await expect(
        Promise.all([opened.secrets.recordRead(entry, read), opened.secrets.recordRead(entry, read)]),
      ).resolves.toBeDefined();
    });
  });
};

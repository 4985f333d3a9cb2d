/**
 * Where the two stores are known to differ, each says what it does, and the contract holds it to that. Every one of
 * these has its row in infra/local/README.md; a new difference fails the contract until it has one.
 */
export interface Ways {
  /** Two lists, or two maps, of the same content are equal in an expression. */
  readonly listsCanBeEqual: boolean;
  /** What `size()` gives for empty text. */
  readonly sizeOfEmptyText: 0 | undefined;
  /** By what text beyond the basic plane is compared in an expression. */
  readonly textIsComparedBy: 'UTF-8' | 'UTF-16';
  /** Of forty items of 100 KB asked in one batch, how many come at once. */
  readonly itemsOfALargeBatch: number;
  /** How a transaction refuses an update that cannot be applied. */
  readonly inapplicableUpdate: 'TransactionCanceledException' | 'ValidationException';
  /** The units of a transaction of one, two and three small items. */
  readonly unitsOfTransactions: readonly [number, number, number];
  /** The units told when a transaction comes again under its token. */
  readonly unitsOfARepeat: number | undefined;
  /** What the capacity of a transaction tells of the table and of each index. */
  readonly capacityOfEachPart: readonly string[];
}

export const HOST: Ways = {
  listsCanBeEqual: false,
  sizeOfEmptyText: undefined,
  textIsComparedBy: 'UTF-16',
  itemsOfALargeBatch: 14,
  inapplicableUpdate: 'TransactionCanceledException',
  unitsOfTransactions: [2, 4, 6],
  unitsOfARepeat: undefined,
  capacityOfEachPart: ['CapacityUnits'],
};

export const DYNAMODB_LOCAL: Ways = {
  listsCanBeEqual: true,
  sizeOfEmptyText: 0,
  textIsComparedBy: 'UTF-8',
  itemsOfALargeBatch: 40,
  inapplicableUpdate: 'ValidationException',
  unitsOfTransactions: [4, 4, 4],
  unitsOfARepeat: 2,
  capacityOfEachPart: ['CapacityUnits', 'WriteCapacityUnits'],
};

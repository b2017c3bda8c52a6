/** An index: fields in order with their direction. The shape of `cloudfunctions/_app/indexes.ts`. */
export interface IndexSpec {
  readonly name: string;
  readonly fields: readonly (readonly [path: string, direction: 1 | -1])[];
  readonly isUnique?: boolean;
}

export interface CollectionSpec {
  readonly name: string;
  readonly indexes: readonly IndexSpec[];
}

import type { Options } from 'mingo/types';
import type { Doc } from '../ejson';

/** A query operator on one field, compiled once a query: `(selector, operand) -> does the document match`. */
export type FieldOperator = (selector: string, operand: unknown, options: Options) => (doc: Doc) => boolean;

import { Context } from 'mingo/core';
import * as accumulator from 'mingo/operators/accumulator';
import * as expression from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projection from 'mingo/operators/projection';
import * as logical from 'mingo/operators/query/logical';
import { $expr } from 'mingo/operators/query/evaluation';
import * as window from 'mingo/operators/window';
import { arrayOperators } from './array';
import { comparisonOperators } from './comparison';
import { elementOperators } from './element';
import { evaluationOperators } from './evaluation';

/** Every operator that works on a field; each family has its own file beside this one. */
export const fieldOperators = {
  ...comparisonOperators,
  ...arrayOperators,
  ...elementOperators,
  ...evaluationOperators,
};

/**
 * The operators of this cloud. Those on fields are our own, because the library's take a primitive for a
 * document in `$elemMatch`, know no list of one in `$all`, and order strings differently from an index.
 */
export const context = Context.init({
  accumulator: { ...accumulator },
  expression: { ...expression },
  pipeline: { ...pipeline },
  projection: { ...projection },
  query: { ...logical, $expr, ...fieldOperators },
  window: { ...window },
});

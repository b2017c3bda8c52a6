import { decodeWire, type Doc } from '../ejson';
import { invalidParam } from '../errors';
import { resolveServerDates } from '../query/server-date';
import { readSort } from '../query/sort';
import type { Selection } from '../store/session';
import type { CloudServices } from './action';

export const DEFAULT_LIMIT = 100;
export const MOST_LIMIT = 1000;

export function collectionName(request: Doc): string {
  const name = request['collectionName'];
  if (typeof name !== 'string' || !name) throw invalidParam('collectionName is missing');
  return name;
}

/** The query of a request; a request without one means every document. */
export function readQuery(request: Doc, { clock }: CloudServices): Doc {
  const text = request['query'];
  if (text === undefined || text === null || text === '') return {};
  return resolveServerDates(decodeWire(text, 'query'), clock.now()) as Doc;
}

/** A page of a query: 100 documents unless told, 1000 at most. */
export function readSelection(request: Doc, services: CloudServices): Selection {
  const order = request['order'];
  const limit = wholeNumber(request['limit'], 'limit') || DEFAULT_LIMIT;
  return {
    query: readQuery(request, services),
    sort: order === undefined || order === '' ? [] : readSort(decodeOrder(order)),
    skip: wholeNumber(request['offset'], 'offset'),
    limit: Math.min(limit, MOST_LIMIT),
  };
}

function decodeOrder(order: unknown): unknown {
  if (typeof order !== 'string') return order;
  return order.startsWith('[') ? (JSON.parse(order) as unknown) : decodeWire(order, 'order');
}

function wholeNumber(value: unknown, what: string): number {
  if (value === undefined || value === null) return 0;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParam(`${what} must be a whole number`);
  }
  return value;
}

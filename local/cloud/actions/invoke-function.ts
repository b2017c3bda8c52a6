import { isDoc } from '../ejson';
import { invalidParam } from '../errors';
import type { Action } from './action';

/** `callFunction` from a function: no person is behind it. */
export const invokeFunction: Action = async (request, { functions }) => {
  const { function_name: name, request_data: data } = request;
  if (typeof name !== 'string' || !name) throw invalidParam('function_name is missing');
  const event: unknown = typeof data === 'string' && data ? JSON.parse(data) : {};
  if (!isDoc(event)) throw invalidParam('request_data must be an object');
  return { data: { response_data: await functions.call(name, event, { source: 'scf' }) } };
};

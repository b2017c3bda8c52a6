import { isDoc, type Doc } from '../ejson';
import { invalidParam } from '../errors';
import { decodeOpenApiRequest, encodeOpenApiAnswer } from '../open-api/protobuf';
import type { Action, Caller, CloudServices } from './action';

/** `callWxOpenApi` of the node SDK: JSON in, JSON out. */
export const wxApi: Action = async (request, services, caller) => {
  const { apiName, requestData } = request;
  if (typeof apiName !== 'string') throw invalidParam('apiName is missing');
  const data: unknown = typeof requestData === 'string' && requestData ? JSON.parse(requestData) : {};
  if (!isDoc(data)) throw invalidParam('requestData must be an object');
  return { data: { responseData: JSON.stringify(await callOpenApi(apiName, data, services, caller)) } };
};

/** `cloud.openapi.*` of wx-server-sdk: a form whose `requestData` is a protobuf message, answered as one. */
export const wxOpenApi: Action = async (request, services, caller) => {
  const { apiName, requestData } = request;
  if (typeof apiName !== 'string' || !(requestData instanceof Buffer))
    throw invalidParam('the form is incomplete');
  return encodeOpenApiAnswer(await callOpenApi(apiName, decodeOpenApiRequest(requestData), services, caller));
};

/** A function may call what its `config.json` names; WeChat refuses the rest with -604101. */
function callOpenApi(apiName: string, data: Doc, services: CloudServices, caller: Caller): Promise<unknown> {
  const { openApi, functions } = services;
  const isPermitted = (api: string): boolean => caller === undefined || functions.permits(caller, api);
  return openApi.call(apiName, data, isPermitted);
}

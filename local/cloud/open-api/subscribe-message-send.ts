import { isDoc } from '../ejson';
import type { OpenApiHandler } from './handler';

/** 订阅消息 · Refuses 43101 when the person has no acceptance left, 40003 and 40037 for wrong ids, 47003 for data. */
export const sendSubscribeMessage: OpenApiHandler = async (request, { people, credits }) => {
  const { touser, template_id: template, data } = request;
  const known = (await people()).some(({ openid }) => openid === touser);
  if (typeof touser !== 'string' || !known) return { errcode: 40003, errmsg: 'invalid openid' };
  if (typeof template !== 'string' || !template) return { errcode: 40037, errmsg: 'invalid template_id' };
  const isComplete = isDoc(data) && Object.values(data).every((field) => isDoc(field) && 'value' in field);
  if (!isComplete) return { errcode: 47003, errmsg: 'argument invalid! data is malformed' };
  if (!credits.spend(touser, template)) return { errcode: 43101, errmsg: 'user refuse to accept the msg' };
  return { errcode: 0, errmsg: 'ok' };
};

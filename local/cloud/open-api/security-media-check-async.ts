import type { OpenApiHandler } from './handler';

/** 音视频内容安全 · Answers a trace id; the verdict comes later as an event. `media_type` is 1 audio, 2 image. */
export const mediaCheckAsync: OpenApiHandler = (request, { mediaChecks }) => {
  const { media_url: url, media_type: type, openid, version, scene } = request;
  if (typeof url !== 'string' || !URL.canParse(url) || (type !== 1 && type !== 2)) {
    return { errcode: 40097, errmsg: 'invalid args: media_url and media_type' };
  }
  if (version !== 2 || typeof openid !== 'string' || typeof scene !== 'number') {
    return { errcode: 47001, errmsg: 'data format error: version 2, openid and scene are needed' };
  }
  return { errcode: 0, errmsg: 'ok', trace_id: mediaChecks.add(url, openid) };
};

import type { OpenApiHandler } from './handler';

const MOST_LENGTH = 2500;
const NORMAL_LABEL = 100;
const RISKY_LABEL = 20006;

/** The words that stand for a bad and for a doubtful text. */
export const RISKY_WORD = '违规测试词';
export const REVIEW_WORD = '待审测试词';

/** 文本内容安全 · Version 2: `suggest` is pass, risky or review. */
export const msgSecCheck: OpenApiHandler = (request, { clock }) => {
  const { content, openid, scene, version } = request;
  if (typeof content !== 'string' || !content || content.length > MOST_LENGTH) {
    return { errcode: 44991, errmsg: 'content must have 1 to 2500 characters' };
  }
  if (version !== 2 || typeof openid !== 'string' || typeof scene !== 'number') {
    return { errcode: 47001, errmsg: 'data format error: version 2, openid and scene are needed' };
  }
  const suggest = content.includes(RISKY_WORD) ? 'risky' : content.includes(REVIEW_WORD) ? 'review' : 'pass';
  return {
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label: suggest === 'pass' ? NORMAL_LABEL : RISKY_LABEL },
    detail: [],
    trace_id: `local-${clock.now().toString(36)}`,
  };
};

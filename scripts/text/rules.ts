/**
 * What no text of the project may say, whatever the file's kind.
 *
 * 减负 · No check-in, points, ranking of people, online time, quota or track, in no field, table,
 * screen, data or export: these are what made grid members' phones a burden. Prose may name them:
 * Markdown isn't read, and elsewhere a line that says 减负 is about the rule.
 */
export interface TextRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly message: string;
  /** Which files, by path relative to the project. */
  readonly files: RegExp;
  /** A line that matches is let pass. */
  readonly letPass?: RegExp;
}

const SOURCES = /\.(?:ts|js|cjs|mjs|json|wxml|wxss|wxs|csv|html|css)$/;
const NOT_MARKDOWN = /^(?!.*\.md$)/;
const BURDEN = {
  files: NOT_MARKDOWN,
  letPass: /减负/,
};

export const TEXT_RULES: readonly TextRule[] = [
  {
    ...BURDEN,
    name: 'no-check-in',
    pattern:
      /打卡|签到|\b[cC]heck[-_]?[iI]ns?\b|[cC]heckIn(?![a-z])|\b(?:clock|punch)(?:ed)?[-_](?:in|out)\b|[pP]unchIn/,
    message: '减负: nobody checks in',
  },
  {
    ...BURDEN,
    name: 'no-points',
    pattern:
      /积分|\bpoints\??:\s*(?:number|\d)|['"]points['"]|(?:total|person|member|activity)Points|\b[bB]onus|\b[rR]eward/,
    message: '减负: nobody earns points',
  },
  {
    ...BURDEN,
    name: 'no-ranking',
    pattern:
      /排名|排行|龙虎榜|红黑榜|\b[rR]ank(?:ed|ing|ings)\b|\brank\??:|[lL]eaderboard|[lL]eagueTable|[pP]ersonRank|[rR]ankOf/,
    message: '减负: people are never ranked',
  },
  {
    ...BURDEN,
    name: 'no-online-time',
    pattern: /在线时长|在线时间|[oO]nline(?:Time|Ms|Hours|Minutes|Duration)|[tT]imeOnline/,
    message: '减负: nobody’s time online is measured',
  },
  {
    ...BURDEN,
    name: 'no-quota',
    pattern: /任务数|指标数|考核指标|\b[qQ]uotas?\b|[qQ]uotaOf|[mM]inimumCount|[tT]argetCount/,
    message: '减负: there is no quota',
  },
  {
    ...BURDEN,
    name: 'no-track',
    pattern:
      /轨迹|巡查路线|[gG]psTrack|[tT]rajector(?:y|ies)|[tT]rackPoint|[mM]ovementTrack|startLocationUpdate/,
    message: '减负: nobody is tracked',
  },
  {
    name: 'no-identity-from-event',
    files: /./,
    pattern: /event\s*\??\.\s*openid\s*(?:\|\||\?\?)/i,
    message: 'who acts comes from the context, never from the event',
  },
  {
    name: 'nothing-remote',
    files: /^miniprogram\/.*\.(?:ts|wxml|wxss|wxs|json)$/,
    pattern: /(?:https?|wss?):\/\/|url\(\s*['"]?\/\//,
    message: 'what ships asks for nothing on the internet',
    letPass: /^\s*(?:\/\/|\/?\*)|"\$schema"/,
  },
  {
    name: 'nothing-left-open',
    files: SOURCES,
    pattern: /\b(?:TODO|FIXME)\b|@ts-(?:ignore|expect-error|nocheck)|eslint-disable|stylelint-disable/,
    message: 'nothing is left open or switched off',
  },
];

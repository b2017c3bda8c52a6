/** 隐私授权 · WeChat's own agreement, asked for before anything personal is taken. Older clients have none. */
export function authorizePrivacy(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!wx.canIUse('requirePrivacyAuthorize')) {
      resolve(true);
      return;
    }
    wx.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
  });
}

/** 打电话 · One tap; WeChat asks once more before it dials. */
import { call } from '../cloud';

/** Someone who changes their mind has lost nothing, so a refused dialog is no failure. */
export const dial = (phoneNumber: string): void => wx.makePhoneCall({ phoneNumber, fail: () => undefined });

/** Dials a matter's reporter; answers false if no number is known. Throws a CallFailed. */
export async function dialReporter(matterId: string): Promise<boolean> {
  const { phone } = await call('matter.phone', { matterId });
  if (phone) dial(phone);
  return phone !== null;
}

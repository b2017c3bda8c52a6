import { keepIfRoom } from '../../services/phone/storage';

/** Which of several desks the person was at last. */
const KEY = 'desk';

export function keptDeskChoice(): string | null {
  const kept: unknown = wx.getStorageSync(KEY);
  return typeof kept === 'string' && kept !== '' ? kept : null;
}

export const keepDeskChoice = (deskId: string): void => void keepIfRoom(KEY, deskId);

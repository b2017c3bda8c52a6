import { keepIfRoom } from '../phone/storage';

/** 写到一半 · What somebody has written on a form stays on this phone, under its name, until it is sent. */
export interface KeptForm<Form> {
  readonly read: () => Form;
  readonly keep: (form: Form) => void;
  readonly drop: () => void;
}

/** `blank` fills what an older version of the form didn't have; `idle` is how every form begins. */
export const keptForm = <Form extends object>(
  key: string,
  blank: Form,
  idle: Partial<Form>,
): KeptForm<Form> => ({
  read: () => ({ ...blank, ...(wx.getStorageSync<Partial<Form> | ''>(key) || {}), ...idle }),
  keep: (form) => void keepIfRoom(key, form),
  drop: () => wx.removeStorageSync(key),
});

/** 订阅消息 · Asks once, from a tap, whether WeChat may tell the person how it goes on. */
import { call } from '../cloud';

const ACCEPTED = 'accept';

async function grant(
  answers: Readonly<Record<string, unknown>>,
  templateIds: readonly string[],
): Promise<void> {
  const accepted = templateIds.filter((id) => answers[id] === ACCEPTED);
  if (accepted.length === 0) return;
  // The inbox tells everything anyway: a lost credit costs one extra message.
  await call('me.grant-messages', { templateIds: accepted }).catch(() => undefined);
}

/** Resolves when the person has answered, whatever the answer. Call it from a tap, before any other waiting. */
export function askForMessages(templateIds: readonly string[]): Promise<void> {
  if (templateIds.length === 0) return Promise.resolve();
  return new Promise((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds: [...templateIds],
      success: (answers) => {
        void grant(answers, templateIds);
        resolve();
      },
      fail: () => resolve(),
    });
  });
}

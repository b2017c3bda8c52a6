import type { Phone } from './phone';

/** The stand-in for WeChat's own dialogs (privacy, messages), if one comes before the next page. */
export async function allow(phone: Phone): Promise<void> {
  const { page } = phone;
  const agree = page.locator('.h-mask').getByRole('button', { name: /^(允许|同意)/ });
  const sent = page.waitForFunction(
    () =>
      (window as unknown as { __phone: { route: string } }).__phone.route === 'pages/sent/sent' ||
      document.querySelector('.h-mask') !== null,
  );
  await sent;
  if ((await agree.count()) > 0) {
    await agree.first().click();
    return allow(phone);
  }
}

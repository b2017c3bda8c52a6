import { openTypeActions } from './open-type';
import type { Builtin } from './builtin';
import { isOn, text } from './properties';
import { registerActivator } from './fields';
import { makePressable } from './press';

/** button: submits or resets its form, and carries out its open-type. */
export const button: Builtin = {
  name: 'button',
  properties: {
    size: { type: String, value: 'default' },
    type: { type: String, value: 'default' },
    plain: Boolean,
    disabled: Boolean,
    loading: Boolean,
    formType: String,
    openType: String,
    hoverClass: { type: String, value: 'button-hover' },
    lang: String,
    name: String,
    sessionFrom: String,
    sendMessageTitle: String,
    sendMessagePath: String,
    sendMessageImg: String,
    appParameter: String,
    showMessageCard: Boolean,
    phoneNumberNoQuotaToast: Boolean,
    activityType: null,
    entrancePath: String,
    needShowEntrance: Boolean,
  },
  mount: ({ component, host, emit }) => {
    const data = component.data as Readonly<Record<string, unknown>>;
    makePressable(host);
    registerActivator(host, () => host.click());
    host.addEventListener('click', (event) => {
      if (isOn(data.disabled)) {
        event.stopImmediatePropagation();
        return;
      }
      // After the tap handlers, as in WeChat.
      if (text(data.formType)) {
        queueMicrotask(() =>
          host.dispatchEvent(new CustomEvent(`phone:${text(data.formType)}`, { bubbles: true })),
        );
      }
      if (text(data.openType)) void openTypeActions.run(text(data.openType), { component, emit });
    });
    return (now) => {
      host.setAttribute('type', text(now.type) || 'default');
      host.setAttribute('size', text(now.size) || 'default');
      for (const flag of ['disabled', 'loading', 'plain']) host.toggleAttribute(flag, isOn(now[flag]));
      if (isOn(now.disabled)) host.setAttribute('aria-disabled', 'true');
      else if (!isOn(now.ariaDisabled)) host.removeAttribute('aria-disabled');
      if (!text(now.ariaRole)) host.setAttribute('role', 'button');
    };
  },
};

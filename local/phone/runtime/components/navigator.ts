import { openTypeActions } from './open-type';
import type { Builtin } from './builtin';
import { text, type Data } from './properties';
import { makePressable } from './press';

const PREFIX = 'navigator:';

/** navigator: a link; its open-type names the router's way there. */
export const navigator: Builtin = {
  name: 'navigator',
  properties: {
    url: String,
    openType: { type: String, value: 'navigate' },
    delta: { type: Number, value: 1 },
    hoverClass: { type: String, value: 'navigator-hover' },
    target: String,
    appId: String,
    path: String,
    extraData: null,
    version: String,
    shortLink: String,
  },
  mount: ({ component, host, emit }) => {
    const data = component.data as Data;
    makePressable(host);
    host.addEventListener(
      'click',
      () => void openTypeActions.run(`${PREFIX}${text(data.openType)}`, { component, emit }),
    );
    return (now) => {
      if (!text(now.ariaRole)) host.setAttribute('role', 'link');
    };
  },
};

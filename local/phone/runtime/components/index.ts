import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { reportProblem } from '../host/problems';
import { button } from './button';
import { registerBuiltin, type Builtin } from './builtin';
import { checkbox, checkboxGroup, radio, radioGroup } from './choices';
import { coverView, form, label, textComponent, view } from './containers';
import { canvas } from './drawing';
import { map } from './map';
import { coverImage, image } from './image';
import { camera, video } from './media';
import { navigator } from './navigator';
import { pageContainer, rootPortal } from './overlays';
import { navigationBarComponent, pageMeta } from './page-meta';
import { picker } from './picker';
import { pickerView, pickerViewColumn } from './picker-view';
import { richText } from './rich-text';
import { scrollView } from './scroll-view';
import { icon, progress, slider } from './small';
import { swiper, swiperItem } from './swiper';
import { switchComponent } from './switch';
import { input, textarea } from './text-field';

const BUILTINS: readonly Builtin[] = [
  ...[view, coverView, textComponent, label, form, button, input, textarea],
  ...[
    checkbox,
    checkboxGroup,
    radio,
    radioGroup,
    switchComponent,
    slider,
    picker,
    pickerView,
    pickerViewColumn,
  ],
  ...[image, coverImage, video, camera, canvas, map, icon, progress, richText],
  ...[scrollView, swiper, swiperItem, navigator, rootPortal, pageContainer, pageMeta, navigationBarComponent],
];

/** WeChat's tags that this phone doesn't have. Unregistered they would look like plain boxes and work a bit. */
const MISSING = [
  ...['ad', 'audio', 'editor', 'functional-page-navigator', 'grid-view', 'keyboard-accessory', 'list-view'],
  ...[
    'live-player',
    'live-pusher',
    'match-media',
    'movable-area',
    'movable-view',
    'official-account',
    'open-data',
  ],
  ...['share-element', 'sticky-header', 'sticky-section', 'voip-room', 'web-view', 'xr-frame'],
];

export function registerBuiltins(base: glassEasel.ComponentSpace, space: glassEasel.ComponentSpace): void {
  for (const builtin of [...BUILTINS, ...MISSING.map(missing)]) registerBuiltin(base, space, builtin);
}

function missing(name: string): Builtin {
  return {
    name,
    properties: {},
    mount: ({ host }) => {
      reportProblem('component', `<${name}> is not in the browser phone (local/phone/runtime/components)`);
      host.classList.add('h-missing');
      return undefined;
    },
  };
}

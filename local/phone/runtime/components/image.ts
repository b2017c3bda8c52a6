import { element } from '../dom/element';
import { resolveFile } from '../host/files';
import type { Builtin } from './builtin';
import { isOn, text } from './properties';

const FITS: Readonly<Record<string, string>> = {
  scaleToFill: 'fill',
  widthFix: 'fill',
  heightFix: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  center: 'none',
};

const PROPERTIES = {
  src: String,
  mode: { type: String, value: 'scaleToFill' },
  lazyLoad: Boolean,
  showMenuByLongpress: Boolean,
  webp: Boolean,
  fadeIn: Boolean,
  forceHttps: null,
  shape: null,
  binary: null,
  tId: null,
} as const;

/** image: modes, and load and error events; its aria-label becomes the picture's alt. */
const mountImage: NonNullable<Builtin['mount']> = ({ component, host, emit }) => {
  const data = component.data as Readonly<Record<string, unknown>>;
  const picture = element('img', '', host);
  picture.draggable = false;
  picture.addEventListener('load', () => {
    const { naturalWidth: width, naturalHeight: height } = picture;
    if (data.mode === 'widthFix') host.style.height = `${(host.offsetWidth * height) / width}px`;
    if (data.mode === 'heightFix') host.style.width = `${(host.offsetHeight * width) / height}px`;
    emit('load', { width, height });
  });
  picture.addEventListener('error', () => {
    picture.hidden = true;
    emit('error', { errMsg: `GET ${text(data.src)} failed` });
  });
  return (now, changed) => {
    picture.alt = text(now.ariaLabel);
    if (!text(now.ariaRole)) host.removeAttribute('aria-label');
    const mode = text(now.mode);
    picture.style.objectFit = FITS[mode] ?? 'none';
    picture.style.objectPosition = FITS[mode] ? '' : mode;
    picture.loading = isOn(now.lazyLoad) ? 'lazy' : 'eager';
    if (changed && !changed.has('src')) return;
    picture.hidden = !text(now.src);
    if (text(now.src)) picture.src = resolveFile(text(now.src));
    else picture.removeAttribute('src');
  };
};

export const image: Builtin = { name: 'image', properties: PROPERTIES, mount: mountImage };
export const coverImage: Builtin = { name: 'cover-image', properties: PROPERTIES, mount: mountImage };

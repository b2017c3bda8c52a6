import { element } from '../dom/element';
import { resolveFile } from '../host/files';
import type { Builtin } from './builtin';
import { isOn, text } from './properties';

/** video: the browser's own player. */
export const video: Builtin = {
  name: 'video',
  properties: {
    src: String,
    controls: { type: Boolean, value: true },
    autoplay: Boolean,
    loop: Boolean,
    muted: Boolean,
    poster: String,
    objectFit: String,
    initialTime: Number,
    duration: Number,
    showFullscreenBtn: null,
    showPlayBtn: null,
    showCenterPlayBtn: null,
    enableProgressGesture: null,
  },
  mount: ({ host, emit }) => {
    const player = element('video', '', host);
    for (const name of ['play', 'pause', 'ended', 'error'] as const)
      player.addEventListener(name, () => emit(name));
    return (now, changed) => {
      if ((!changed || changed.has('src')) && text(now.src)) player.src = resolveFile(text(now.src));
      player.controls = isOn(now.controls);
      player.loop = isOn(now.loop);
      player.muted = isOn(now.muted);
      player.poster = text(now.poster) ? resolveFile(text(now.poster)) : '';
    };
  },
};

/** camera: a dark box; pictures come from wx.chooseMedia's stand-in. */
export const camera: Builtin = {
  name: 'camera',
  properties: { mode: String, resolution: String, devicePosition: String, flash: String, frameSize: String },
  mount: ({ host, emit }) => {
    host.append('相机示意');
    setTimeout(() => emit('initdone'));
    return undefined;
  },
};

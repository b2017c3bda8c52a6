import { element } from '../dom/element';
import type { Builtin } from './builtin';
import { isOn, numeric, text, type Data } from './properties';
import { labelTextOf, registerField } from './fields';

/** progress: a bar. */
export const progress: Builtin = {
  name: 'progress',
  properties: {
    percent: Number,
    showInfo: Boolean,
    strokeWidth: { type: null, value: 6 },
    color: String,
    activeColor: { type: String, value: '#09BB07' },
    backgroundColor: { type: String, value: '#EBEBEB' },
    active: Boolean,
    activeMode: String,
    duration: Number,
    borderRadius: null,
    fontSize: null,
  },
  mount: ({ host }) => {
    const bar = element('div', 'h-progress', host);
    const done = element('i', '', bar);
    const words = element('span', '', host);
    host.setAttribute('role', 'progressbar');
    return (now) => {
      const percent = Math.max(0, Math.min(100, Number(now.percent)));
      bar.style.height = `${numeric(now.strokeWidth)}px`;
      bar.style.background = text(now.backgroundColor);
      bar.style.borderRadius = `${numeric(now.borderRadius)}px`;
      done.style.width = `${percent}%`;
      done.style.background = text(now.color) || text(now.activeColor);
      words.textContent = isOn(now.showInfo) ? `${percent}%` : '';
      host.setAttribute('aria-valuenow', String(percent));
      if (!host.hasAttribute('aria-label')) host.setAttribute('aria-label', '进度');
    };
  },
};

/** slider: a number from a range. */
export const slider: Builtin = {
  name: 'slider',
  properties: {
    min: { type: Number, value: 0 },
    max: { type: Number, value: 100 },
    step: { type: Number, value: 1 },
    value: { type: Number, value: 0 },
    disabled: Boolean,
    showValue: Boolean,
    activeColor: String,
    backgroundColor: String,
    blockSize: Number,
    blockColor: String,
    name: String,
  },
  mount: ({ component, host, emit, set }) => {
    const data = component.data as Data;
    const range = element('input', '', host);
    const words = element('span', '', host);
    range.type = 'range';
    range.addEventListener('input', () => {
      set({ value: Number(range.value) });
      emit('changing', { value: Number(range.value) });
    });
    range.addEventListener('change', () => emit('change', { value: Number(range.value) }));
    registerField(host, {
      name: () => text(data.name),
      value: () => Number(range.value),
      reset: () => set({ value: data.min }),
    });
    setTimeout(() => range.setAttribute('aria-label', text(data.ariaLabel) || labelTextOf(host) || '滑块'));
    return (now) => {
      for (const name of ['min', 'max', 'step', 'value'] as const) range[name] = text(now[name]);
      range.disabled = isOn(now.disabled);
      words.textContent = isOn(now.showValue) ? text(now.value) : '';
    };
  },
};

const GLYPHS: Readonly<Record<string, readonly [color: string, path: string]>> = {
  success: ['#09bb07', 'M5 12l4 4 9-9'],
  success_no_circle: ['#09bb07', 'M4 12l5 5L20 6'],
  info: ['#10aeff', 'M12 7v1M12 11v6'],
  warn: ['#f76260', 'M12 6v7M12 17v1'],
  waiting: ['#10aeff', 'M12 6v6l4 3'],
  cancel: ['#f43530', 'M8 8l8 8M16 8l-8 8'],
  download: ['#09bb07', 'M12 6v9M8 12l4 4 4-4'],
  search: ['#b2b2b2', 'M10 4a6 6 0 100 12 6 6 0 000-12M15 15l5 5'],
  clear: ['#b2b2b2', 'M8 8l8 8M16 8l-8 8'],
};

/** icon: WeChat's own nine. */
export const icon: Builtin = {
  name: 'icon',
  properties: { type: String, size: { type: null, value: 23 }, color: String },
  mount:
    ({ host }) =>
    (now) => {
      const [standard, path] = GLYPHS[text(now.type)] ?? ['#b2b2b2', ''];
      const color = text(now.color) || standard;
      const hasDisc = !/no_circle|search/.test(text(now.type));
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('viewBox', '0 0 24 24');
      for (const side of ['width', 'height']) svg.setAttribute(side, String(numeric(now.size)));
      svg.innerHTML =
        (hasDisc ? '<circle cx="12" cy="12" r="11"/>' : '') +
        `<path fill="none" stroke-width="2" d="${path}"/>`;
      svg.querySelector('circle')?.setAttribute('fill', color);
      svg.querySelector('path')?.setAttribute('stroke', hasDisc ? '#fff' : color);
      host.replaceChildren(svg);
    },
};

import { toCssUnits } from '../dom/units';

/** What wx.createAnimation exports. */
export interface ExportedAnimation {
  readonly actions: readonly AnimationStep[];
}

export interface AnimationStep {
  readonly animates: readonly { readonly type: string; readonly args: readonly (string | number)[] }[];
  readonly option: {
    readonly duration: number;
    readonly delay: number;
    readonly timingFunction: string;
    readonly transformOrigin: string;
  };
}

/** Plays the steps one after another. */
export function playAnimation(host: HTMLElement, animation: ExportedAnimation): void {
  let startMs = 0;
  for (const step of animation.actions) {
    setTimeout(() => apply(host, step), startMs);
    startMs += step.option.duration + step.option.delay;
  }
}

function apply(host: HTMLElement, { animates, option }: AnimationStep): void {
  host.style.transition = `all ${option.duration}ms ${option.timingFunction} ${option.delay}ms`;
  host.style.transformOrigin = option.transformOrigin;
  const transforms: string[] = [];
  for (const { type, args } of animates) {
    if (type === 'style') host.style.setProperty(kebab(String(args[0])), toCssUnits(String(args[1])));
    else transforms.push(`${type}(${args.map((arg) => withUnit(type, arg)).join(',')})`);
  }
  if (transforms.length > 0) host.style.transform = transforms.join(' ');
}

function withUnit(type: string, arg: string | number): string {
  if (typeof arg === 'string') return toCssUnits(arg);
  if (/^(rotate|skew)/.test(type)) return `${arg}deg`;
  return type.startsWith('translate') ? `${arg}px` : String(arg);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

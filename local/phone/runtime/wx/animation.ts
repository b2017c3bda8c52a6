import type { AnimationStep, ExportedAnimation } from '../components/animation';

interface AnimationOptions {
  readonly duration?: number;
  readonly timingFunction?: string;
  readonly delay?: number;
  readonly transformOrigin?: string;
}

type Animates = AnimationStep['animates'][number];

const TRANSFORMS = [
  'translate',
  'translateX',
  'translateY',
  'translate3d',
  'rotate',
  'rotateX',
  'rotateY',
  'rotateZ',
  'scale',
  'scaleX',
  'scaleY',
  'skew',
  'skewX',
  'skewY',
  'matrix',
];
const STYLES = ['opacity', 'backgroundColor', 'width', 'height', 'left', 'top', 'right', 'bottom'];

/** wx.createAnimation: steps that a component plays from its `animation` property. */
export function createAnimation(options: AnimationOptions = {}): object {
  const steps: AnimationStep[] = [];
  let current: Animates[] = [];
  const animation: Record<string, unknown> = {
    step: (change: AnimationOptions = {}) => {
      const {
        duration = 400,
        timingFunction = 'linear',
        delay = 0,
        transformOrigin = '50% 50% 0',
      } = { ...options, ...change };
      steps.push({ animates: current, option: { duration, timingFunction, delay, transformOrigin } });
      current = [];
      return animation;
    },
    export: (): ExportedAnimation => ({ actions: steps.splice(0) }),
  };
  for (const name of TRANSFORMS) {
    animation[name] = (...args: (string | number)[]) => {
      current.push({ type: name, args });
      return animation;
    };
  }
  for (const name of STYLES) {
    animation[name] = (value: string | number) => {
      const length = typeof value === 'number' && name !== 'opacity' ? `${value}px` : value;
      current.push({ type: 'style', args: [name, length] });
      return animation;
    };
  }
  return animation;
}

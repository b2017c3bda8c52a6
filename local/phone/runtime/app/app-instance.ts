import { reportProblem } from '../host/problems';
import type { Route } from './route';

export interface LaunchOptions {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly scene: number;
  readonly referrerInfo: object;
}

/** 主界面入口: opened from WeChat's list of mini-programs. */
const SCENE = 1001;

let instance: Record<string, unknown> = {};
let launch: LaunchOptions = { path: '', query: {}, scene: SCENE, referrerInfo: {} };

/** `App()` and `getApp()`. */
export function installApp(): void {
  Object.assign(globalThis, {
    App: (definition: Record<string, unknown>) => {
      instance = definition;
    },
    getApp: () => instance,
  });
}

export function launchOptions(): LaunchOptions {
  return launch;
}

export function callApp(name: string, ...args: unknown[]): void {
  const method = instance[name];
  if (typeof method !== 'function') return;
  try {
    method.apply(instance, args);
  } catch (error) {
    reportProblem('script', `App.${name}: ${String(error)}`);
    console.error(error);
  }
}

export function launchApp(route: Route): void {
  launch = { path: route.path, query: route.query, scene: SCENE, referrerInfo: {} };
  callApp('onLaunch', launch);
  callApp('onShow', launch);
}

import { component } from 'glass-easel-miniprogram-adapter';
import { callApp } from '../app/app-instance';
import type { Router } from '../app/router';
import type { PageStack } from '../app/stack';
import { PhoneIntersectionObserver, type IntersectionOptions } from '../dom/intersection';
import { SelectorQuery } from '../dom/selector-query';
import { componentOf, type Instance } from '../host/easel';
import { recordCall } from '../host/records';
import { createAnimation } from './animation';
import { appEventApis } from './app-events';
import { cloudApis } from './cloud';
import { consentApis } from './consent';
import { dialogApis } from './dialogs';
import { fileApis } from './file-system';
import { loud } from './loud';
import { mediaApis } from './media';
import { navigationApis } from './navigation';
import { soundApis } from './sound';
import { standInApis } from './stand-ins';
import { storageApis } from './storage';
import { systemApis } from './system';

/** Puts `wx` where the mini-program looks for it; what isn't in it fails loudly. */
export function installWx(stack: PageStack, router: Router): void {
  const viewport = (): HTMLElement | undefined => stack.top?.frame.page;
  const top = () => stack.top?.component;
  const wx: Record<string, unknown> = {
    ...navigationApis(stack, router),
    ...dialogApis(),
    ...storageApis(),
    ...cloudApis(),
    ...mediaApis(),
    ...fileApis(),
    ...soundApis(),
    ...standInApis(),
    ...consentApis(),
    ...systemApis(stack),
    ...appEventApis(),
    createAnimation,
    createSelectorQuery: () => new SelectorQuery(top, viewport),
    createIntersectionObserver: (instance: unknown, options?: IntersectionOptions) =>
      new PhoneIntersectionObserver(() => componentOf(instance) ?? undefined, viewport, options),
    createMapContext: (id: string) => mapContext(id),
  };
  wx.canIUse = (schema: string) => canUse(wx, schema);
  Object.assign(globalThis, {
    wx: loud(wx, 'wx'),
    getCurrentPages: () => stack.pages.map((page) => page.instance),
  });
  installInstanceQueries(viewport);
  document.addEventListener('visibilitychange', () => callApp(document.hidden ? 'onHide' : 'onShow', {}));
}

function canUse(wx: Readonly<Record<string, unknown>>, schema: string): boolean {
  const [first = '', second] = schema.split('.');
  if (!(first in wx)) return /^[a-z]+(-[a-z]+)*$/.test(first);
  const area = wx[first];
  return first !== 'cloud' || !second || second in (area as object);
}

/** Queries that start from a page or a component: `this.createSelectorQuery()`. */
function installInstanceQueries(viewport: () => HTMLElement | undefined): void {
  Object.assign(component.ComponentCaller.prototype, {
    createSelectorQuery(this: Instance) {
      return new SelectorQuery(() => this._$, viewport);
    },
    createIntersectionObserver(this: Instance, options?: IntersectionOptions) {
      return new PhoneIntersectionObserver(() => this._$, viewport, options);
    },
    animate(this: Instance, selector: string, frames: Keyframe[], duration: number, callback?: () => void) {
      const dom: unknown = this._$.getShadowRoot()?.querySelector(selector)?.getBackendElement();
      if (!(dom instanceof HTMLElement)) return;
      dom.animate(frames, { duration, fill: 'forwards' }).onfinish = () => callback?.();
    },
    clearAnimation: () => undefined,
    setUpdatePerformanceListener: () => undefined,
  });
}

function mapContext(id: string): object {
  return new Proxy(
    {},
    { get: (_, method) => (options: unknown) => recordCall('map', { id, method: String(method), options }) },
  );
}

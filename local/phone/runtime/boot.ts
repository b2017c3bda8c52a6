import { installApp, launchApp } from './app/app-instance';
import { installGetTabBar } from './app/custom-tab-bar';
import { openMenu } from './app/menu';
import { installOpenTypes } from './app/open-types';
import { callPage } from './app/page';
import { parseRoute } from './app/route';
import { Router } from './app/router';
import { PageStack } from './app/stack';
import { startGestures } from './dom/gestures';
import { installWxs } from './dom/wxs';
import { startLocalClock } from './host/clock';
import { publishMetrics } from './host/device';
import { openFiles } from './host/files';
import { installHandle } from './host/handle';
import { params } from './host/params';
import { nameProblemsBy, reportProblem } from './host/problems';
import { startPrivacyCheck } from './host/privacy';
import { createSpace } from './host/space';
import { makeSetDataStrict } from './host/strict-set-data';
import { onTheme, startThemes } from './host/theme';
import type { Manifest } from './manifest';
import { installWx } from './wx';

/** Turns this browser frame into a phone that runs the mini-program of the manifest. */
export function boot(manifest: Manifest): void {
  start(manifest).catch((error: unknown) => {
    reportProblem('script', `the phone could not start: ${String(error)}`);
    console.error(error);
  });
}

async function start(manifest: Manifest): Promise<void> {
  publishMetrics();
  startThemes(manifest.themes);
  startPrivacyCheck(manifest.app.__usePrivacyCheck__ ?? false);
  document.documentElement.dataset.style = manifest.app.style ?? 'v1';
  await Promise.all([startLocalClock(), openFiles()]);
  installWxs();
  makeSetDataStrict();
  installGetTabBar();
  const space = createSpace(manifest);
  const stack: PageStack = new PageStack(manifest, space, {
    back: () => router.navigateBack(1),
    home: () => router.reLaunch(`/${homePath(manifest)}`),
    menu: () => void openMenu(stack),
    tab: (index) => router.tapTab(index),
  });
  const router: Router = new Router(stack);
  nameProblemsBy(() => stack.top?.route.path ?? '');
  installHandle(stack);
  installApp();
  installWx(stack, router);
  installOpenTypes(stack, router);
  manifest.loadApp();
  space.load();
  startGestures();
  const url = `/${params.path.replace(/^\//, '') || homePath(manifest)}`;
  launchApp(parseRoute(url));
  router.start(url);
  onTheme(() => {
    for (const page of stack.pages) {
      page.bar.applyConfig();
      page.frame.applyTheme();
    }
  });
  addEventListener('resize', () => {
    publishMetrics();
    for (const page of stack.pages) page.frame.layOut();
    if (!stack.top) return;
    const sized = { size: { windowWidth: innerWidth, windowHeight: innerHeight } };
    callPage(stack.top, 'onResize', sized);
    stack.top.component.triggerPageLifetime('resize', [sized]);
  });
}

function homePath(manifest: Manifest): string {
  return manifest.app.entryPagePath ?? manifest.app.pages[0] ?? '';
}

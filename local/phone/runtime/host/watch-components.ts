import { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { EaselNode } from './easel';
import { reportProblem } from './problems';

/** Component warnings and errors, and errors nobody caught, become problems; TDesign's own warnings don't. */
export function watchComponents(): void {
  glassEasel.addGlobalWarningListener((message, component, node) => {
    if (!isPacked(component) && !isPacked(node))
      reportProblem('component', `${nameOf(component, node)} ${message}`.trim());
    return false;
  });
  glassEasel.addGlobalErrorListener((error: unknown, method, component) => {
    reportProblem('script', `${nameOf(component)} ${method ?? ''}: ${messageOf(error)}`.trim());
    console.error(error);
    return false;
  });
  addEventListener('error', (event) => reportProblem('script', messageOf(event.error ?? event.message)));
  addEventListener('unhandledrejection', (event) => {
    reportProblem('script', `unhandled rejection: ${messageOf(event.reason)}`);
  });
}

/** The component in whose template it happened, if glass-easel says. */
function nameOf(...nodes: readonly unknown[]): string {
  for (const node of nodes) {
    if (typeof node === 'string' && node) return `${node}:`;
    const element = node as (EaselNode & { readonly is?: string }) | null | undefined;
    const owner = element?.ownerShadowRoot?.getHostNode() as { readonly is?: string } | undefined;
    const name = [element?.is, owner?.is && `in ${owner.is}`].filter(Boolean).join(' ');
    if (name) return `${name}:`;
  }
  return '';
}

/** Whether a node is a packed npm component, or stands in the template of one. */
function isPacked(node: unknown): boolean {
  if (typeof node === 'string') return node.startsWith('miniprogram_npm/');
  const element = node as (EaselNode & { readonly is?: string }) | null | undefined;
  if (!element) return false;
  const owner = element.ownerShadowRoot?.getHostNode() as { readonly is?: string } | undefined;
  return [element.is, owner?.is].some((is) => is?.startsWith('miniprogram_npm/'));
}

function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  const withMessage = error as { readonly errMsg?: string } | null;
  return withMessage?.errMsg ?? String(error);
}

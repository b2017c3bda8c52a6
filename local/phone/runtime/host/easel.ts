import type { glassEasel } from 'glass-easel-miniprogram-adapter';

/** A component or a page, as glass-easel knows it. */
export type EaselComponent = glassEasel.GeneralComponent;
export type EaselElement = glassEasel.Element;
export type EaselNode = glassEasel.Node;

/** A component or a page, as its own code knows it (`this`). */
export interface Instance extends Record<string, unknown> {
  readonly _$: EaselComponent;
  readonly is: string;
  readonly id: string;
  readonly dataset: Record<string, unknown>;
  readonly data: Record<string, unknown>;
  setData(data: Record<string, unknown>, callback?: () => void): void;
}

/** The DOM element of a node; a virtual host or a detached node has none. */
export function domOf(node: EaselNode | null | undefined): HTMLElement | null {
  const element: unknown = node?.getBackendElement();
  return element instanceof HTMLElement ? element : null;
}

/** The glass-easel node that a DOM node belongs to, itself or the nearest above. */
export function nodeAt(target: EventTarget | null): EaselElement | null {
  let node = target instanceof Node ? target : null;
  while (node) {
    const owner = (node as { __wxElement?: EaselElement }).__wxElement;
    if (owner) return owner;
    node = node.parentNode;
  }
  return null;
}

/** Code sees instances, glass-easel sees components: either one as a component. */
export function componentOf(value: unknown): EaselComponent | null {
  if (typeof value !== 'object' || value === null) return null;
  return (value as { _$?: EaselComponent })._$ ?? null;
}

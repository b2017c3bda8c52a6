import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { EaselComponent } from '../host/easel';
import { element } from '../dom/element';
import { applyCommon, COMMON_PROPERTIES, startHover } from './common';
import type { Data, Properties } from './properties';

/** Called after properties changed; `changed` names them, or is absent the first time. */
export type Update = (data: Data, changed?: ReadonlySet<string>) => void;

/** What a built-in component works with: its glass-easel node and its plain DOM host. */
export interface Mount {
  readonly component: EaselComponent;
  readonly host: HTMLElement;
  readonly data: Data;
  /** Where the page's children of this component go; the host itself unless set. */
  setSlot(slot: HTMLElement): void;
  /** Sends an event to the page; it doesn't bubble unless the options say so. */
  emit(name: string, detail?: unknown, options?: glassEasel.EventOptions): void;
  /** Changes the component's own property, `model:` bindings included. */
  set(data: Record<string, unknown>): void;
}

export interface Builtin {
  readonly name: string;
  readonly properties: Properties;
  /** Builds the inside; may give back a function that follows property changes. */
  readonly mount?: (mount: Mount) => Update | undefined;
  readonly detached?: (host: HTMLElement) => void;
}

/** Registers one built-in, as plain DOM behind WeChat's component interface. */
export function registerBuiltin(
  base: glassEasel.ComponentSpace,
  space: glassEasel.ComponentSpace,
  builtin: Builtin,
): void {
  const definition = base.defineComponent({
    is: builtin.name,
    options: { externalComponent: true, templateEngine: domEngine(builtin), writeIdToDOM: true },
    properties: { ...COMMON_PROPERTIES, ...builtin.properties },
    lifetimes: {
      detached(this: EaselComponent) {
        const host: unknown = this.getBackendElement();
        if (host instanceof HTMLElement) builtin.detached?.(host);
      },
    },
  });
  space.setGlobalUsingComponent(builtin.name, definition);
}

function domEngine(builtin: Builtin): glassEasel.templateEngine.TemplateEngine {
  return {
    create: () => ({
      createInstance: (component) => {
        // A component of a page that closed meanwhile has no element any more: it draws where nobody looks.
        const host = (component.getBackendElement() as unknown as HTMLElement | null) ?? element('div');
        const root = {
          root: host,
          slot: host,
          getIdMap: () => ({}),
          handleEvent: () => undefined,
          setListener: () => undefined,
        };
        let update: Update | undefined;
        return {
          shadowRoot: root as unknown as glassEasel.ExternalShadowRoot,
          initValues: (data) => {
            applyCommon(host, data as Data);
            startHover(component, host);
            update = builtin.mount?.({
              component,
              host,
              data: data as Data,
              setSlot: (slot) => (root.slot = slot),
              emit: (name, detail = {}, options) => component.triggerEvent(name, detail, options),
              set: (values) => component.setData(values),
            });
            update?.(data as Data);
          },
          updateValues: (data, changes) => {
            const changed = new Set(changes.map(([path]) => String(path[0])));
            applyCommon(host, data as Data, changed);
            update?.(data as Data, changed);
          },
        };
      },
    }),
  };
}

import * as adapter from 'glass-easel-miniprogram-adapter';
import { registerBuiltins } from '../components';
import { PhoneBackend } from '../dom/backend';
import type { Manifest } from '../manifest';
import type { EaselComponent } from './easel';
import { ReadyQueue } from './ready';
import { watchComponents } from './watch-components';

type Definition = Record<string, unknown> & { behaviors?: unknown[]; options?: Record<string, unknown> };
type Behavior = adapter.behavior.GeneralBehavior;

/** WeChat's component framework with this mini-program's code in it. */
export interface Space {
  readonly code: adapter.CodeSpace;
  readonly backend: adapter.AssociatedBackend;
  readonly ready: ReadyQueue;
  /** Runs every component's and page's code, which registers itself. */
  load(): void;
}

export function createSpace(manifest: Manifest): Space {
  watchComponents();
  const env = new adapter.MiniProgramEnv();
  const code = env.createCodeSpace('', true);
  const space = code.getComponentSpace();
  registerBuiltins(env.getGlobalCodeSpace().getComponentSpace(), space);
  space.updateComponentOptions({ writeIdToDOM: true, writeFieldsToNode: false });
  keepPlainIds(code);
  const ready = new ReadyQueue();
  code.setOverallBehavior(
    space.defineBehavior({
      is: 'phone-ready',
      lifetimes: {
        attached(this: EaselComponent & { readonly _$?: EaselComponent }) {
          ready.add(this._$ ?? this);
        },
      },
    }),
  );
  const backend = env.associateBackend(new PhoneBackend());
  addUnits(code, manifest);
  const builtInBehaviors = defineBuiltInBehaviors(code);
  return { code, backend, ready, load: () => loadUnits(code, manifest, builtInBehaviors) };
}

/** Ids stay as the page wrote them, so that `#id` works in WXSS and in tests. */
function keepPlainIds(code: adapter.CodeSpace): void {
  const internal = code as unknown as {
    prepareComponentOptions(...args: unknown[]): [{ idPrefixGenerator: unknown }, unknown];
  };
  const prepare = internal.prepareComponentOptions.bind(code);
  internal.prepareComponentOptions = (...args) => {
    const prepared = prepare(...args);
    prepared[0].idPrefixGenerator = null;
    return prepared;
  };
}

function addUnits(code: adapter.CodeSpace, manifest: Manifest): void {
  const groups = (globalThis as unknown as { __G: adapter.glassEasel.template.ProcGenGroupList }).__G;
  for (const [path, unit] of Object.entries(manifest.units)) {
    code.addComponentStaticConfig(path, unit.config);
    const content = groups[path];
    if (content) code.addCompiledTemplate(path, { groupList: groups, content });
    code.addStyleSheet(path, undefined, unit.scope);
  }
}

/** `behaviors: ['wx://form-field']` and its kind. */
function defineBuiltInBehaviors(code: adapter.CodeSpace): ReadonlyMap<string, Behavior> {
  const plain = (): Behavior => code.behavior().definition({}).register();
  const field = code.behavior().definition({ properties: { name: String, value: null } });
  return new Map([
    ['wx://form-field', field.register()],
    ['wx://form-field-group', plain()],
    ['wx://form-field-button', plain()],
    ['wx://component-export', plain()],
  ]);
}

function loadUnits(
  code: adapter.CodeSpace,
  manifest: Manifest,
  builtIn: ReadonlyMap<string, Behavior>,
): void {
  const prepare = (definition: Definition): Definition => ({
    ...definition,
    ...(definition.behaviors
      ? {
          behaviors: definition.behaviors
            .map((one) => (typeof one === 'string' ? builtIn.get(one) : one))
            .filter(Boolean),
        }
      : {}),
  });
  for (const [path, unit] of Object.entries(manifest.units)) {
    code.componentEnv(path, (env) => {
      const make = env as unknown as Record<
        'Page' | 'Component' | 'Behavior',
        (definition?: Definition) => unknown
      >;
      Object.assign(globalThis, {
        Page: (definition: Definition) => make.Page(prepare(definition)),
        Component: (definition?: Definition) => make.Component(definition && prepare(definition)),
        Behavior: Object.assign((definition: Definition) => make.Behavior(prepare(definition)), {
          trait: env.Behavior.trait,
        }),
      });
      unit.load();
    });
  }
}

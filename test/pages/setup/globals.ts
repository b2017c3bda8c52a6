/**
 * What WeChat puts in every page's scope, for miniprogram-simulate under jsdom.
 *
 * `Page()` is run as a `Component()`, the only thing that renderer knows: functions become
 * methods, other members fields of the instance, as in WeChat.
 */
type Members = Record<string, unknown>;

interface Scope {
  Component: (definition: Members) => void;
  Page: (definition: Members) => void;
  App: (definition: Members) => void;
  getApp: () => Members;
  getCurrentPages: () => unknown[];
  structuredClone?: <T>(value: T) => T;
}

const scope = globalThis as unknown as Scope;

scope.Page = ({ data, behaviors, options, ...members }) => {
  const methods: Members = {};
  const fields: Members = {};
  for (const [name, member] of Object.entries(members))
    (typeof member === 'function' ? methods : fields)[name] = member;
  scope.Component({
    data,
    behaviors,
    options: { ...(options as Members | undefined), styleIsolation: 'shared' },
    methods,
    created(this: object) {
      Object.assign(this, fields);
    },
  });
};

let app: Members = { globalData: {} };
scope.App = (definition) => {
  app = definition;
};
scope.getApp = () => app;
scope.getCurrentPages = () => [];
// jsdom has none; what the tests clone is JSON.
scope.structuredClone ??= <T>(value: T): T =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);

export {};

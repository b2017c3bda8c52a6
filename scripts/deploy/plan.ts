/**
 * What a deployment does, as commands of the official CLI (`tcb`, version 3), from the one manifest
 * of collections and the functions' own config.json.
 *
 * Order: data before code, rules last but before anybody can call. Every step may run again.
 */
import type { CollectionSpec, IndexSpec } from '../../cloudfunctions/_app/indexes';

export interface FunctionSource {
  readonly name: string;
  /** From its config.json. */
  readonly triggers: readonly { readonly name: string; readonly type: string; readonly config: string }[];
  /** MB, from there too. */
  readonly memorySize: number;
}

export interface Settings {
  readonly envId: string;
  readonly secretId: string;
  readonly secretKey: string;
  /** SM4 key that seals phone numbers: 32 hex digits. */
  readonly phoneKey: string;
  /** Ids of subscription messages; '' when none is set up. */
  readonly templateReporter: string;
  readonly templateDesk: string;
  readonly slipLink: string;
}

export interface Step {
  readonly title: string;
  readonly args: readonly string[];
  /** A failure that says so means that an earlier run did it. */
  readonly mayBeThere?: true;
}

/** Only people whom WeChat has signed in may call `api`; the timers are nobody's to call. */
export const FUNCTION_RULES = {
  '*': { invoke: false },
  api: { invoke: "auth.loginType != 'ANONYMOUS' && auth != null" },
  clock: { invoke: false },
  courier: { invoke: false },
  porter: { invoke: false },
} as const;

const RUNTIME = 'Nodejs20.19';
/** A call must answer while somebody waits; a sweep may use what the cloud allows. */
const SECONDS = { api: 20, sweep: 60 } as const;

/** cloudbaserc.json: the functions with their timers and environment. It holds the key, so it lives only while it's needed. */
export function cloudbaseConfig(functions: readonly FunctionSource[], settings: Settings): object {
  return {
    version: '2.0',
    envId: settings.envId,
    functionRoot: './cloudfunctions',
    functions: functions.map(({ name, triggers, memorySize }) => ({
      name,
      runtime: RUNTIME,
      handler: 'index.main',
      timeout: triggers.length > 0 ? SECONDS.sweep : SECONDS.api,
      memorySize,
      installDependency: false,
      triggers,
      envVariables: {
        PHONE_KEY: settings.phoneKey,
        TEMPLATE_REPORTER: settings.templateReporter,
        TEMPLATE_DESK: settings.templateDesk,
        SLIP_LINK: settings.slipLink,
        TZ: 'Asia/Shanghai',
      },
    })),
  };
}

const api = (action: string, body: object): string[] => [
  'api',
  'tcb',
  action,
  '--body',
  JSON.stringify(body),
];

function collectionSteps({ name, indexes }: CollectionSpec, envId: string): Step[] {
  const table = { EnvId: envId, TableName: name };
  const PermissionInfo = { EnvId: envId, AclTag: 'ADMINONLY' };
  const index = ({ name: IndexName, fields, isUnique = false }: IndexSpec): Step => ({
    title: `index ${name}.${IndexName}`,
    args: api('UpdateTable', {
      ...table,
      CreateIndexes: [
        {
          IndexName,
          MgoKeySchema: {
            MgoIndexKeys: fields.map(([Name, direction]) => ({ Name, Direction: String(direction) })),
            MgoIsUnique: isUnique,
          },
        },
      ],
    }),
    mayBeThere: true,
  });
  return [
    { title: `collection ${name}`, args: api('CreateTable', { ...table, PermissionInfo }), mayBeThere: true },
    {
      title: `collection ${name}: functions only`,
      args: ['permission', 'set', `collection:${name}`, '--level', 'adminonly', '-e', envId],
    },
    ...indexes.map(index),
  ];
}

function functionSteps({ name, triggers }: FunctionSource, envId: string, config: string): Step[] {
  const where = ['-e', envId, '--config-file', config];
  return [
    { title: `function ${name}`, args: ['fn', 'deploy', name, '--force', ...where] },
    ...triggers.map((trigger) => ({
      title: `timer ${name}.${trigger.name} (${trigger.config})`,
      args: ['fn', 'trigger', 'create', name, '--yes', ...where],
      mayBeThere: true as const,
    })),
  ];
}

/** Every step after signing in. `config` is the path of cloudbaserc.json. */
export function deploymentSteps(
  collections: readonly CollectionSpec[],
  functions: readonly FunctionSource[],
  { envId }: Settings,
  config: string,
): Step[] {
  return [
    ...collections.flatMap((collection) => collectionSteps(collection, envId)),
    {
      title: 'storage: a file is its uploader’s; others get temporary addresses from the api',
      args: ['storage', 'rules', 'update', '--acl', 'PRIVATE', '-e', envId],
    },
    {
      title: 'functions: who may call',
      args: [
        'permission',
        'set',
        'function',
        '--level',
        'custom',
        '--rule',
        JSON.stringify(FUNCTION_RULES),
        '-e',
        envId,
      ],
    },
    ...functions.flatMap((source) => functionSteps(source, envId, config)),
  ];
}

/** Icons whose names are built at run time, so that no reading of the sources finds them. */
export const BUILT_AT_RUN_TIME: readonly string[] = [];

/**
 * Strings in TDesign's code that are also glyph names but never drawn by the parts we use:
 * types, roles and states, and the file icons of an uploader (ours takes photos only).
 */
export const WORDS: ReadonlySet<string> = new Set([
  ...[
    'button',
    'circle',
    'clear',
    'command',
    'data',
    'delete',
    'enter',
    'error',
    'focus',
    'horizontal',
    'https',
  ],
  ...[
    'icon',
    'indicator',
    'load',
    'move',
    'placeholder',
    'rectangle',
    'remove',
    'round',
    'tab',
    'text',
    'textbox',
  ],
  ...['tips', 'upload', 'vertical', 'video', 'file', 'file-1', 'file-pdf-filled', 'file-excel-filled'],
  ...['file-powerpoint-filled', 'file-word-filled', 'file-zip-filled', 'video-filled'],
]);

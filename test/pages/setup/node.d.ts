/**
 * The little of Node that the harness uses. Node's own types don't go with WeChat's: both
 * declare the timers, with different answers.
 */
declare module 'node:fs' {
  export function readFileSync(path: string, encoding: 'utf8'): string;
}
declare module 'node:path' {
  export function dirname(path: string): string;
  export function join(...parts: string[]): string;
  export function resolve(...parts: string[]): string;
}
declare const __dirname: string;

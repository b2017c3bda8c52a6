/**
 * 文字 · Every Chinese sentence that a code, state, action, role, level or notice is shown as.
 *
 * Each table is a Record over the contract's union, so a missing sentence fails to compile. An error says
 * what happened, that nothing is lost, and what to do next.
 */
export * from './text/bulletins';
export * from './text/visits';
export * from './text/calendar';
export * from './text/errors';
export * from './text/joining';
export * from './text/letters';
export * from './text/ledger';
export * from './text/matters';
export * from './text/notices';
export * from './text/people';
export * from './text/polls';
export * from './text/routing';
export * from './text/setup';
export * from './text/tasks';
export * from './text/privacy';

/** 账上的行 · The history of a plot or a contract, newest first. */
import type { LedgerLine } from '../../../domain/contract';
import { lineWords, ROLE } from '../../text';
import type { Shell } from '../page/shell';
import { when } from './when';

export const historyView = (lines: readonly LedgerLine[], shell: Shell) =>
  lines.map((line) => ({
    line: line.line,
    what: lineWords(line),
    who: [line.byRole === null ? '' : ROLE[line.byRole], line.byName, when(line.at, shell.now)]
      .filter((part) => part !== '')
      .join(' '),
    words: line.words ?? '',
  }));

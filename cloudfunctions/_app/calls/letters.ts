import { byRight, forOneself, forVillagers } from '../../../domain/access/guards';
import type { LetterCalls } from '../../../domain/contract/letters';
import {
  addToLetter,
  answerLetter,
  onLetterWithWords,
  rateLetter,
  rateLetterInput,
} from '../commands/move-letter';
import { writeLetter, writeLetterInput } from '../commands/write-letter';
import { getLetter, getLetterForm, getLetterFormInput, getLetterInput } from '../queries/get-letter';
import {
  listDeskLetters,
  listDeskLettersInput,
  listMyLetters,
  listMyLettersInput,
} from '../queries/list-letters';
import type { Routes } from './routes';

/** 调用 · 书记信箱. */
export const letterCalls: Routes<LetterCalls> = {
  'letter.form': {
    guard: forOneself('准备给村支书写信'),
    input: getLetterFormInput,
    handle: getLetterForm,
  },
  'letter.write': {
    guard: forVillagers('给本村村支书写信，说的是村支书就到乡镇'),
    input: writeLetterInput,
    handle: writeLetter,
  },
  'letters.mine': { guard: forOneself('看自己写的信'), input: listMyLettersInput, handle: listMyLetters },
  'letters.desk': {
    guard: byRight('letters.answer', '看写给自己的信：村支书本人，乡镇'),
    input: listDeskLettersInput,
    handle: listDeskLetters,
  },
  'letter.get': {
    guard: forOneself('看一封信：写的人，该回信的人，没按时回的村支书；说的是谁，谁看不到'),
    input: getLetterInput,
    handle: getLetter,
  },
  'letter.add': { guard: forOneself('再说几句：写的人'), input: onLetterWithWords, handle: addToLetter },
  'letter.answer': {
    guard: forOneself('回信：该回信的人，自己写的不行'),
    input: onLetterWithWords,
    handle: answerLetter,
  },
  'letter.rate': {
    guard: forOneself('说帮上没有：写的人'),
    input: rateLetterInput,
    handle: rateLetter,
  },
};

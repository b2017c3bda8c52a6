/** 同报与并案的说法 */
import type { SimilarView } from '../../domain/contract';

/** 为什么并不了 · Said of the one that was asked for by its number. */
export const NOT_MERGEABLE: Readonly<Record<string, string>> = {
  notFound: '没有查到这个号。请对照回执再输一次；别的村的事并不过来。',
  notYours: '这件事不在您这里办，也不在您下面。请上一级来并。',
  same: '这就是正在看的这件。',
  village: '别的村的事并不过来。',
  complaint: '投诉的事不并案，一件一件办。',
  category: '这两件不是一类事，并不到一起。',
  ended: '那件事已经办完或不办了，并不过去。',
  urgency: '这件是急事，不能并到不急的那件里。请打开那件，反过来并到这件。',
};

/** 离得多近 · How near the other matter is. */
export const LIKENESS: Readonly<Record<SimilarView['likeness'], string>> = {
  beside: '就在旁边',
  near: '300 米内',
  sameGroup: '同一片',
};

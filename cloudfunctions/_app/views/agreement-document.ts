import { dayOf, dayWords } from '../../../domain/deadline/local-time';
import type {
  AgreementForm,
  AgreementText,
  PartyFacts,
  Side,
} from '../../../domain/village/mediation/mediation';
import type { ArchiveFile } from '../ports/archive';
import { a4Page, paragraph, wordFiles, type Lettering } from './word-document';

/** What the printed agreement says. */
export interface PrintedAgreement extends AgreementText {
  /** The matter's short number, '7K3F-9Q2M'. */
  readonly code: string;
  readonly villageName: string;
  readonly form: AgreementForm;
  readonly agreedAt: number;
  readonly fulfilBy: number | null;
  readonly parties: readonly (PartyFacts & { readonly side: Side })[];
}

const MARGIN = 1134;
const ROOM = { before: 40, after: 40 };
const TITLE = { before: 0, after: 160, halfPoints: 40, isBold: true, isCentred: true };
const HEADING = { before: 120, after: 40, halfPoints: 24, isBold: true };
const LINE = { ...ROOM, halfPoints: 24 };
/** With the last of what was agreed: signatures on a sheet of their own would fit under anything. */
const CLAUSE = { ...LINE, isWithNext: true };
const SIGNING = { before: 220, after: 40, halfPoints: 24, isWithNext: true };
const DATE = { ...SIGNING, isWithNext: false };

const SIDES: Readonly<Record<Side, string>> = { applicant: '申请人', respondent: '被申请人' };
const TITLES: Readonly<Record<AgreementForm, string>> = {
  written: '人民调解协议书',
  oral: '人民调解口头协议登记表',
};
/** What paper has room for and nobody needs in a computer. */
const BY_HAND = [
  '性别：＿＿＿　民族：＿＿＿　年龄：＿＿＿　职业：＿＿＿＿＿＿',
  '身份证号：＿＿＿＿＿＿＿＿＿＿＿＿＿＿',
];

/**
 * 人民调解协议书 · Its usual parts, to be printed, read out, signed with a fingerprint and stamped. A spoken one is
 * the sheet on which it is noted down.
 */
export function agreementDocument(printed: PrintedAgreement): readonly ArchiveFile[] {
  const { parties, facts, terms, fulfilment, form, agreedAt, fulfilBy, villageName, code } = printed;
  const people = parties.flatMap(({ side, name, phone, address }) => [
    paragraph(`${SIDES[side]}：${name}　联系电话：${phone ?? '＿＿＿＿＿＿＿＿'}`, LINE),
    ...BY_HAND.map((line) => paragraph(line, LINE)),
    paragraph(`住址：${address ?? `${villageName}＿＿＿＿＿＿＿＿`}`, LINE),
  ]);
  const paper = (title: string, text: string, line: Lettering = LINE): readonly string[] => [
    paragraph(title, { ...HEADING, isWithNext: true }),
    ...text.split('\n').map((one) => paragraph(one, line)),
  ];
  const until = fulfilBy === null ? [] : [`履行期限：${dayWords(dayOf(fulfilBy))}前。`];
  const signing = parties.map(({ side, name }) =>
    paragraph(`${SIDES[side]}（${name}）签名、按指印：＿＿＿＿＿＿＿＿＿＿`, SIGNING),
  );
  const body = [
    paragraph(TITLES[form], TITLE),
    paragraph(`编号：${code}`, LINE),
    ...people,
    ...paper('纠纷主要事实、争议事项', facts),
    ...paper('经调解，双方自愿达成如下协议', terms),
    ...paper(
      '履行方式、时限',
      [fulfilment, ...until].filter((part) => part !== '').join('\n') || '即时履行。',
      CLAUSE,
    ),
    paragraph(
      '本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效。双方认为有必要的，可以自协议生效之日起三十日内共同向人民法院申请司法确认。',
      CLAUSE,
    ),
    ...signing,
    paragraph('人民调解员签名：＿＿＿＿＿＿＿＿＿＿', SIGNING),
    paragraph('记录人签名：＿＿＿＿＿＿＿＿＿＿', SIGNING),
    paragraph(`${villageName}人民调解委员会（印章）`, SIGNING),
    paragraph(dayWords(dayOf(agreedAt)), DATE),
  ];
  return wordFiles(`${body.join('')}${a4Page(MARGIN)}`);
}

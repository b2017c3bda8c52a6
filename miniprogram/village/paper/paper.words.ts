/** 分段 · A paper's paragraphs; what follows the last full stop is signed and dated, and stands at the right. */
export interface Paragraph {
  readonly text: string;
  readonly isSigned: boolean;
}

export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs = text.split('\n').filter((one) => one.trim() !== '');
  const last = paragraphs.map((one) => one.endsWith('。')).lastIndexOf(true);
  return paragraphs.map((one, at) => ({ text: one, isSigned: last !== -1 && at > last }));
}

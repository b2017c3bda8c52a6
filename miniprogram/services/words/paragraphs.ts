/** 分段 · A text of several lines as its paragraphs, none of them empty. */
export const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((words, index) => ({ key: `${index}`, text: words }));

/** A plain element with a class, put into its parent. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  parent?: Element,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  parent?.append(made);
  return made;
}

/** A button of the phone's own chrome or dialogs, with words in it. */
export function chromeButton(text: string, className: string, onPress: () => void): HTMLButtonElement {
  const made = element('button', className);
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', onPress);
  return made;
}

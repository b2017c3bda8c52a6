import { byId, whenText } from './dom';

/** A message that WeChat would have delivered, as `GET /_local/messages` lists it. */
interface Message {
  readonly at: number;
  readonly person: string;
  readonly name: string;
  /** The template's fields, as plain text. */
  readonly data: Readonly<Record<string, string>>;
}

const REFRESH_MS = 3_000;

export function showMessages(): void {
  const list = byId('messages');
  const refresh = async (): Promise<void> => {
    const response = await fetch('/_local/messages');
    if (!response.ok) return;
    const { messages } = (await response.json()) as { readonly messages: readonly Message[] };
    list.replaceChildren(...(messages.length > 0 ? messages.map(draw) : [nothing()]));
  };
  const soon = (): void => void refresh().catch(() => undefined);
  soon();
  setInterval(soon, REFRESH_MS);
}

function draw(message: Message): HTMLElement {
  const item = document.createElement('li');
  const title = document.createElement('b');
  title.textContent = message.name || message.person;
  const when = document.createElement('small');
  when.textContent = whenText(message.at);
  const lines = Object.values(message.data).map((words) =>
    Object.assign(document.createElement('div'), { textContent: words }),
  );
  item.append(title, ...lines, when);
  return item;
}

function nothing(): HTMLElement {
  const item = document.createElement('li');
  item.className = 'empty';
  item.textContent = '还没有。办理有进展时，会出现在这里。';
  return item;
}

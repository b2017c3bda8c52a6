import { element } from '../dom/element';

interface LayerOptions {
  /** Name for a screen reader. */
  readonly label: string;
  /** Called when the dark ground is tapped; absent: such a tap does nothing. */
  readonly onDismiss?: () => void;
  readonly role?: 'dialog' | 'alertdialog';
}

/** Shows content over the whole phone on a dark ground; gives back what takes it away. */
export function openLayer(
  content: HTMLElement,
  { label, onDismiss, role = 'dialog' }: LayerOptions,
): () => void {
  const ground = element('div', 'h-mask');
  content.setAttribute('role', role);
  content.setAttribute('aria-modal', 'true');
  content.setAttribute('aria-label', label);
  ground.append(content);
  ground.addEventListener('click', (event) => {
    if (event.target !== ground || !onDismiss) return;
    ground.remove();
    onDismiss();
  });
  document.body.append(ground);
  return () => ground.remove();
}

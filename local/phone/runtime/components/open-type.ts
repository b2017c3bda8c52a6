import type { EaselComponent } from '../host/easel';

/** The button that was pressed, as an open-type action sees it. */
export interface PressedButton {
  readonly component: EaselComponent;
  readonly emit: (name: string, detail?: unknown) => void;
}

type Action = (button: PressedButton) => void | Promise<void>;

/** What each `open-type` does; filled in by the parts of the phone that can do it. */
export const openTypeActions = {
  known: new Map<string, Action>(),
  unknown: (openType: string): void => console.warn(`button open-type="${openType}"`),
  async run(openType: string, button: PressedButton): Promise<void> {
    const action = this.known.get(openType);
    if (action) await action(button);
    else this.unknown(openType);
  },
};

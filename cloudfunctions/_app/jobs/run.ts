import type { Ports } from '../context';
import type { SetupWorld } from './setup-world';

/** 一次运行 · What every step of a job works with. */
export interface Run {
  readonly ports: Ports;
  readonly isOver: () => boolean;
  /** What the places will be after the import; read once a run. */
  readonly world: SetupWorld;
}

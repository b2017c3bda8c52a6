import type { Doc } from '../ejson';
import type { PeopleSource } from '../people';
import type { FileStore } from '../storage/file-store';
import type { LocalClock } from '../time/local-clock';
import type { Credits } from './credits';
import type { MediaChecks } from './media-checks';

export interface OpenApiServices {
  readonly appid: string;
  readonly clock: LocalClock;
  readonly files: FileStore;
  readonly people: PeopleSource;
  readonly credits: Credits;
  readonly mediaChecks: MediaChecks;
}

/** One of WeChat's open APIs: snake_case fields in, WeChat's answer with `errcode` out. */
export type OpenApiHandler = (request: Doc, services: OpenApiServices) => unknown;

import type { LocalClock } from '../time/local-clock';
import type { Doc } from '../ejson';
import type { FunctionRunner } from '../functions/runner';
import type { Logger } from '../logger';
import type { OpenApi } from '../open-api/open-api';
import type { FileStore } from '../storage/file-store';
import type { DocumentDatabase } from '../store/database';

/** What an action of the wire works with. */
export interface CloudServices {
  readonly env: string;
  readonly database: DocumentDatabase;
  readonly clock: LocalClock;
  readonly functions: FunctionRunner;
  readonly files: FileStore;
  readonly openApi: OpenApi;
  readonly logger: Logger;
  /** The server's own address, for upload and download links. */
  readonly url: () => string;
}

/** Who uses the wire: a function of this cloud by its name, or undefined for any other client. */
export type Caller = string | undefined;

/**
 * One action of the wire: takes the request's fields, answers the fields beside `requestId`.
 * A Buffer is answered as it is (`wx.openApi`).
 */
export type Action = (request: Doc, services: CloudServices, caller: Caller) => unknown;

import { RECORD_NAMES } from '../../../domain/record/names';
import type { Ports } from '../context';
import { anyStore } from '../records';
import { startBudget } from './budget';
import { countLedger } from './count-ledger';
import { deliverBinding } from './deliver-binding';
import { deliverMatter } from './deliver-matter';
import { deliverRecord } from './deliver-record';
import { deliverPosts } from './deliver-posts';
import { sendMessages } from './send-messages';
import { sweepPages } from './sweep-pages';
import { Worlds } from './worlds';

/** What one run of the courier did. */
export interface CourierReport {
  readonly matters: number;
  /** Records besides matters. */
  readonly records: number;
  readonly bindings: number;
  /** Jurisdictions with something to tell about posts. */
  readonly posts: number;
  /** Plots and contracts that were brought into the sums of their village. */
  readonly counted: number;
  /** People to whom a WeChat message was sent, or who were found to have none left. */
  readonly people: number;
}

/**
 * 信使 · Brings what outboxes hold into inboxes, has new files checked, and sends WeChat messages that wait.
 *
 * Inbox entries have ids of their notice and person, so that a run that died half-way is simply run again.
 */
export async function runCourier(ports: Ports): Promise<CourierReport> {
  const { matters, people, inbox, places, clock } = ports;
  const { isOver } = startBudget(clock);
  const now = clock.now();
  const worlds = new Worlds(places, now);
  const delivered = await sweepPages(ports, {
    what: 'the outbox of a matter could not be delivered',
    isOver,
    read: (limit, cursor) => matters.undelivered(now, limit, cursor),
    work: (matter) => deliverMatter(ports, matter, worlds),
  });
  let records = 0;
  for (const name of RECORD_NAMES)
    records += await sweepPages(ports, {
      what: 'the outbox of a record could not be delivered',
      isOver,
      read: (limit, cursor) => anyStore(ports, name).undelivered(now, limit, cursor),
      work: (record) => deliverRecord(ports, name, record, worlds, isOver),
    });
  const bindings = await sweepPages(ports, {
    what: 'the outbox of a binding could not be delivered',
    isOver,
    read: (limit, cursor) => people.undeliveredBindings(now, limit, cursor),
    work: (binding) => deliverBinding(ports, binding, worlds),
  });
  const posts = await sweepPages(ports, {
    what: 'the outbox of a jurisdiction could not be delivered',
    isOver,
    read: (limit, cursor) => places.undelivered(now, limit, cursor),
    work: (area) => deliverPosts(ports, area),
  });
  const counted = await countLedger(ports, isOver);
  const told = await sweepPages(ports, {
    what: 'a message could not be sent',
    isOver,
    read: (limit, cursor) => inbox.waiting(now, limit, cursor),
    work: (personId) => sendMessages(ports, personId, now),
  });
  return { matters: delivered, records, bindings, posts, counted, people: told };
}

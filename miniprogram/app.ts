import { startCloud } from './services/cloud';
import { startNetwork } from './services/calls/network';
import { sendWaiting, startOutbox } from './services/sending/outbox';

App({
  onLaunch() {
    startCloud();
    startNetwork();
    startOutbox();
  },
  /** What waited on the phone is sent whenever the mini-program comes back. */
  onShow() {
    void sendWaiting();
  },
});

import type { InboundListener } from './inbound-listener.js';
import type { MediaLibrary } from './media-source.js';
import type { OutcomeListener } from './outcome-listener.js';

/** Where higher modules register at start; whatsapp knows none of them. */
export class WhatsappListeners {
  private inboundListener: InboundListener | null = null;
  private readonly outcomeListeners = new Map<'INBOX' | 'CAMPAIGN', OutcomeListener>();
  private library: MediaLibrary | null = null;

  onInbound(listener: InboundListener): void {
    this.inboundListener = listener;
  }

  onOutcome(source: 'INBOX' | 'CAMPAIGN', listener: OutcomeListener): void {
    this.outcomeListeners.set(source, listener);
  }

  mediaLibrary(library: MediaLibrary): void {
    this.library = library;
  }

  inbound(): InboundListener {
    if (!this.inboundListener) throw new Error('No module listens for inbound messages.');
    return this.inboundListener;
  }

  outcome(source: 'INBOX' | 'CAMPAIGN'): OutcomeListener {
    const listener = this.outcomeListeners.get(source);
    if (!listener) throw new Error(`No module listens for outcomes of ${source}.`);
    return listener;
  }

  media(): MediaLibrary {
    if (!this.library) throw new Error('No module lends media to be sent.');
    return this.library;
  }
}

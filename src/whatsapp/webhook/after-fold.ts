import { Injectable } from '@nestjs/common';
import { EventBell } from '../../platform/events/event-log.js';
import { NumberDirectory } from '../number/number-directory.js';
import { WhatsappListeners } from '../public/listeners.js';

/** What follows once folded items have committed. */
@Injectable()
export class AfterFold {
  constructor(
    private readonly eventBell: EventBell,
    private readonly listeners: WhatsappListeners,
    private readonly directory: NumberDirectory,
  ) {}

  /** `mayHavePaused`: a failed status may have paused its number. */
  tell(mayHavePaused: boolean): void {
    this.eventBell.ring();
    this.listeners.inbound().afterCommit?.();
    if (mayHavePaused) this.directory.forget();
  }
}

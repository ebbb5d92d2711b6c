import type { LogLine } from '../../../src/webhooks/log-line.js';
import { IconButton } from '../icon-button.js';
import { DeliveryList } from './delivery-list.js';
import { FaultSwitches } from './fault-switches.js';

interface InspectorProps {
  log: LogLine[];
  open: boolean;
  number: string | null;
  onClose: () => void;
  onOther: () => void;
}

/** Beside the phone on a wide screen, over it on a narrow one. */
export function Inspector({ log, open, number, onClose, onOther }: InspectorProps) {
  return (
    <aside className={`inspector ${open ? 'inspector-open' : ''}`} aria-label="Inspector">
      <header className="inspector-header">
        <h2>Behind the phone</h2>
        <button type="button" className="quiet" onClick={onOther}>
          Another person
        </button>
        <IconButton
          icon="close"
          label="Close the inspector"
          className="narrow-only"
          onClick={onClose}
        />
      </header>
      <FaultSwitches number={number} />
      <DeliveryList log={log} />
    </aside>
  );
}

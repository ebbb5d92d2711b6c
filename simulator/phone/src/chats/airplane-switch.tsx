import type { PhoneFrame } from '../../../src/phone/phone-frame.js';
import { Icon } from '../icons.js';

/** Off the network: nothing comes in and nothing goes out until it is switched back. */
export function AirplaneSwitch({ on, say }: { on: boolean; say: (frame: PhoneFrame) => void }) {
  return (
    <button
      type="button"
      className="icon-button airplane"
      role="switch"
      aria-checked={on}
      aria-label="Airplane mode"
      title="Airplane mode"
      data-testid="phone-airplane"
      onClick={() => say({ type: 'airplane', on: !on })}
    >
      <Icon name="airplane" />
    </button>
  );
}

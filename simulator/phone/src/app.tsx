import { useState } from 'react';
import { goTo, useAddress } from './address.js';
import { Inspector } from './inspector/inspector.js';
import { PersonPicker } from './people/person-picker.js';
import { Phone } from './phone.js';
import { useTheme } from './theme.js';
import type { LogLine } from '../../src/webhooks/log-line.js';

/** The phone in the middle, what happens behind it at its side. */
export function App() {
  const address = useAddress();
  const { theme, toggle } = useTheme();
  const [inspecting, setInspecting] = useState(false);
  const [log, setLog] = useState<LogLine[]>([]);
  return (
    <div className="desk">
      <main className="device" aria-label="Phone">
        {address.person === null ? (
          <PersonPicker theme={theme} onTheme={toggle} />
        ) : (
          <Phone
            key={address.person}
            person={address.person}
            address={address}
            onLog={setLog}
            onInspect={() => setInspecting(true)}
            onTheme={toggle}
            theme={theme}
          />
        )}
      </main>
      <Inspector
        log={log}
        open={inspecting}
        number={address.number}
        onClose={() => setInspecting(false)}
        onOther={() => goTo({})}
      />
    </div>
  );
}

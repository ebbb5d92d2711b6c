import { type SyntheticEvent, useState } from 'react';
import type { WrittenMessage } from '../chat/written-message.js';
import { Sheet } from '../sheet.js';

export function ContactForm({
  onSend,
  onClose,
}: {
  onSend: (message: WrittenMessage) => void;
  onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const valid = name.trim() !== '' && phone.replace(/\D/g, '').length >= 5;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (valid) onSend(contactMessage(name.trim(), phone.trim()));
  };
  return (
    <Sheet title="Send a contact" onClose={onClose}>
      <form className="form" onSubmit={submit} aria-label="Contact">
        <label>
          Name
          <input
            value={name}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          Phone number
          <input
            inputMode="tel"
            value={phone}
            autoComplete="off"
            onChange={(event) => setPhone(event.target.value)}
          />
        </label>
        <button type="submit" className="primary" disabled={!valid}>
          Send contact
        </button>
      </form>
    </Sheet>
  );
}

function contactMessage(name: string, phone: string): WrittenMessage {
  const [first = name] = name.split(' ');
  const number = { phone, wa_id: phone.replace(/\D/g, ''), type: 'CELL' };
  return {
    type: 'contacts',
    contacts: [{ name: { formatted_name: name, first_name: first }, phones: [number] }],
  };
}

import { useRef, useState } from 'react';
import type { WrittenMessage } from '../chat/written-message.js';
import { Icon, type IconName } from '../icons.js';
import { Sheet } from '../sheet.js';
import { ContactForm } from './contact-form.js';
import { documentMessage, photoMessage } from './file-message.js';
import { LocationForm } from './location-form.js';
import { StickerPicker } from './sticker-picker.js';

interface AttachMenuProps {
  onWrite: (message: WrittenMessage) => void;
  onClose: () => void;
}

type Part = 'menu' | 'sticker' | 'location' | 'contact';

/** Everything that is not plain text. */
export function AttachMenu({ onWrite, onClose }: AttachMenuProps) {
  const [part, setPart] = useState<Part>('menu');
  const [problem, setProblem] = useState('');
  const photo = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const finish = (message: WrittenMessage) => {
    onWrite(message);
    onClose();
  };
  const pick = (files: FileList | null, compose: (file: File) => Promise<WrittenMessage>) => {
    const chosen = files?.[0];
    if (chosen)
      compose(chosen).then(finish, (error: unknown) =>
        setProblem(error instanceof Error ? error.message : 'This file cannot be sent.'),
      );
  };
  if (part === 'sticker') return <StickerPicker onSend={finish} onClose={onClose} />;
  if (part === 'location')
    return (
      <LocationForm
        onSend={(location) => finish({ type: 'location', location })}
        onClose={onClose}
      />
    );
  if (part === 'contact') return <ContactForm onSend={finish} onClose={onClose} />;
  return (
    <Sheet title="Attach" onClose={onClose}>
      <div className="tiles">
        <Tile icon="photo" label="Photo or video" onPress={() => photo.current?.click()} />
        <Tile icon="document" label="Document" onPress={() => file.current?.click()} />
        <Tile icon="sticker" label="Sticker" onPress={() => setPart('sticker')} />
        <Tile icon="place" label="Location" onPress={() => setPart('location')} />
        <Tile icon="person" label="Contact" onPress={() => setPart('contact')} />
      </div>
      {problem !== '' && <p role="alert">{problem}</p>}
      <input
        ref={photo}
        type="file"
        hidden
        aria-label="Photo or video file"
        data-testid="phone-photo-file"
        accept="image/*,video/mp4,video/3gpp"
        onChange={(event) => pick(event.target.files, photoMessage)}
      />
      <input
        ref={file}
        type="file"
        hidden
        aria-label="Document file"
        data-testid="phone-document-file"
        onChange={(event) => pick(event.target.files, documentMessage)}
      />
    </Sheet>
  );
}

function Tile({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) {
  return (
    <button type="button" className="tile" onClick={onPress}>
      <span className="round">
        <Icon name={icon} />
      </span>
      {label}
    </button>
  );
}

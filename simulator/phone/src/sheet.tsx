import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from './icon-button.js';

/** A dialog that slides up inside the phone. Escape and a click beside it close it. */
export function Sheet({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element) placeInDevice(element);
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={title}
      onCancel={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="sheet-body">
        <header className="sheet-header">
          <h2>{title}</h2>
          <IconButton icon="close" label="Close" onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** A modal dialog lies above the whole page; this puts it at the foot of the phone it belongs to. */
function placeInDevice(dialog: HTMLDialogElement): void {
  const device = dialog.closest('.device');
  if (!device) return;
  const box = device.getBoundingClientRect();
  const border = device.clientLeft;
  dialog.style.setProperty('--device-left', `${box.left + border}px`);
  dialog.style.setProperty('--device-width', `${device.clientWidth}px`);
  dialog.style.setProperty('--device-bottom', `${innerHeight - box.bottom + border}px`);
}

import { Dialog } from '@base-ui/react/dialog';
import { Download, RotateCw, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const steps = [1, 1.5, 2, 3, 5];
const control =
  'grid size-10 cursor-pointer place-items-center rounded-full text-white hover:bg-white/15 focus-visible:outline-white';

interface LightboxProps {
  url: string;
  name: string;
  onClose: () => void;
}

export default function Lightbox({ url, name, onClose }: LightboxProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState(0);
  const [turns, setTurns] = useState(0);
  const zoom = steps[step] ?? 1;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-black/90" />
        <Dialog.Popup
          aria-label={name}
          className="fixed inset-0 z-50 flex flex-col text-white outline-none"
        >
          <div className="flex items-center gap-1 px-3 py-2">
            <bdi className="min-w-0 flex-1 truncate px-2 text-sm">{name}</bdi>
            <button
              type="button"
              className={control}
              aria-label={t('media.zoomOut')}
              onClick={() => setStep(Math.max(step - 1, 0))}
            >
              <ZoomOut className="size-5" aria-hidden="true" />
            </button>
            <button
              type="button"
              className={control}
              aria-label={t('media.zoomIn')}
              onClick={() => setStep(Math.min(step + 1, steps.length - 1))}
            >
              <ZoomIn className="size-5" aria-hidden="true" />
            </button>
            <button
              type="button"
              className={control}
              aria-label={t('media.rotate')}
              onClick={() => setTurns(turns + 1)}
            >
              <RotateCw className="size-5" aria-hidden="true" />
            </button>
            <a
              href={url}
              download={name}
              className={control}
              aria-label={t('media.download', { name })}
            >
              <Download className="size-5" aria-hidden="true" />
            </a>
            <Dialog.Close className={control} aria-label={t('common.close')}>
              <X className="size-5" aria-hidden="true" />
            </Dialog.Close>
          </div>
          <div className="grid min-h-0 flex-1 place-items-center overflow-auto p-4">
            <img
              src={url}
              alt={name}
              className="max-h-full max-w-full object-contain transition-transform"
              style={{ transform: `scale(${zoom}) rotate(${turns * 90}deg)` }}
            />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const Lightbox = lazy(() => import('./lightbox'));

export function ImageContent({ url, fileName }: { url: string; fileName: string | null }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const name = fileName ?? t('summary.image');
  return (
    <>
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        aria-label={t('media.open', { name })}
        className="-mx-1.5 -mt-0.5 mb-1 block cursor-zoom-in overflow-hidden rounded-xl bg-sunken"
      >
        <img
          src={url}
          alt={name}
          loading="lazy"
          decoding="async"
          className="h-56 w-72 max-w-full object-cover"
        />
      </button>
      {isOpen && (
        <Suspense>
          <Lightbox url={url} name={name} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

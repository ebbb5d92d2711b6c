import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx';

const manager = Toast.createToastManager();

interface Notice {
  title: string;
  description?: string | undefined;
  /** Failures are announced at once. */
  isFailure?: boolean;
  action?: { label: string; run: () => void };
}

const undoMs = 10_000;

/** Shows a short notice; with an action it stays ten seconds and waits while pointed at. */
export function notify({ title, description, isFailure = false, action }: Notice) {
  const id = manager.add({
    title,
    description,
    type: isFailure ? 'failure' : 'notice',
    priority: isFailure ? 'high' : 'low',
    timeout: action ? undoMs : 5_000,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          manager.close(id);
          action.run();
        },
      },
    }),
  });
}

function Toasts() {
  const { t } = useTranslation();
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={cx(
        'flex w-full items-center gap-3 rounded-xl bg-tip py-2.5 ps-4 pe-2 text-sm text-on-tip shadow-xl transition data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0',
        toast.type === 'failure' && 'border-s-4 border-danger',
      )}
    >
      <Toast.Content className="min-w-0 flex-1">
        <Toast.Title className="font-medium" />
        <Toast.Description className="mt-0.5 opacity-85" />
      </Toast.Content>
      <Toast.Action className="h-8 cursor-pointer rounded-lg px-3 font-semibold underline underline-offset-2 hover:bg-white/10" />
      <Toast.Close
        aria-label={t('common.close')}
        className="grid size-8 cursor-pointer place-items-center rounded-lg hover:bg-white/10"
      >
        <X className="size-4" aria-hidden="true" />
      </Toast.Close>
    </Toast.Root>
  ));
}

export function Toaster() {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-6 z-60 mx-auto flex w-auto max-w-md flex-col gap-2 outline-none">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

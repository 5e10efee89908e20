'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  /** What will happen, in a sentence, with numbers where there are any. */
  readonly description: ReactNode;
  /** The verb, never "OK". */
  readonly confirmLabel: string;
  /** For the way back, where "Cancel" could be taken for the action itself. */
  readonly cancelLabel?: string | undefined;
  readonly onConfirm: () => void;
  readonly danger?: boolean | undefined;
  readonly busy?: boolean | undefined;
  readonly confirmDisabled?: boolean | undefined;
  readonly children?: ReactNode;
}

/** Asks before something that cannot simply be undone. Stays open until `onConfirm`'s owner closes it. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  cancelLabel,
  onConfirm,
  danger = false,
  busy = false,
  confirmDisabled = false,
  children,
}: ConfirmDialogProps) {
  const t = useTranslations('common');
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)} disabled={busy}>
            {cancelLabel ?? t('cancel')}
          </Button>
          <Button
            variant="primary"
            className={danger ? 'bg-danger-solid! hover:bg-danger-solid-hover!' : undefined}
            onClick={onConfirm}
            busy={busy}
            disabled={confirmDisabled}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}

'use client';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Toast as Radix } from 'radix-ui';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { IconButton } from './icon-button';

export interface ToastMessage {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly tone?: 'info' | 'success' | 'error' | undefined;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
}
interface Shown extends ToastMessage {
  readonly id: number;
}
export type ShowToast = (message: ToastMessage) => void;

const Context = createContext<ShowToast | null>(null);
const ICON = {
  info: <Info size={18} aria-hidden className="text-waiting" />,
  success: <CircleCheck size={18} aria-hidden className="text-done" />,
  error: <CircleAlert size={18} aria-hidden className="text-overdue" />,
};

/** Shows a short message in the corner. Never the only place of an error: toasts go away. */
export function useToast(): ShowToast {
  const show = use(Context);
  if (show === null) throw new Error('useToast needs KitProvider above it');
  return show;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('common');
  const [messages, setMessages] = useState<readonly Shown[]>([]);
  const show = useCallback<ShowToast>((message) => {
    setMessages((before) => [...before.slice(-2), { ...message, id: (before.at(-1)?.id ?? 0) + 1 }]);
  }, []);
  const remove = (id: number) => setMessages((before) => before.filter((one) => one.id !== id));
  const value = useMemo(() => show, [show]);
  return (
    <Context value={value}>
      <Radix.Provider duration={6000} label={t('notification')} swipeDirection="right">
        {children}
        {messages.map((message) => (
          <Radix.Root
            key={message.id}
            duration={message.tone === 'error' || message.action ? 12_000 : 6000}
            onOpenChange={(open) => !open && remove(message.id)}
            className="flex animate-slide-up items-start gap-2.5 rounded-lg border border-line bg-surface py-2 pr-1.5 pl-3 shadow-float"
          >
            <span className="mt-1.5">{ICON[message.tone ?? 'info']}</span>
            <div className="min-w-0 flex-1 py-1">
              <Radix.Title className="font-semibold">{message.title}</Radix.Title>
              {message.description !== undefined && (
                <Radix.Description className="text-text-2">{message.description}</Radix.Description>
              )}
              {message.action && (
                <Radix.Action
                  altText={message.action.label}
                  onClick={message.action.onClick}
                  className="mt-1 min-h-6 font-semibold text-accent underline underline-offset-2"
                >
                  {message.action.label}
                </Radix.Action>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton label={t('close')} icon={<X size={16} aria-hidden />} size="small" />
            </Radix.Close>
          </Radix.Root>
        ))}
        <Radix.Viewport
          label={t('notifications', { hotkey: '{hotkey}' })}
          className="fixed right-0 bottom-16 z-60 flex w-full max-w-96 flex-col gap-2 p-4 outline-none lg:bottom-0"
        />
      </Radix.Provider>
    </Context>
  );
}

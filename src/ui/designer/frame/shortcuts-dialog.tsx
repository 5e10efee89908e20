'use client';
import { useTranslations } from 'next-intl';
import { Dialog } from '@/kit/dialog';
import { Kbd } from '@/kit/kbd';
import { ACTION_GROUPS } from '../actions/action';
import { keysInWords } from '../actions/keys-in-words';
import { ACTIONS } from '../actions/registry';

/** Every key there is, read from the registry that the keyboard reads too. */
export function ShortcutsDialog({
  open,
  onOpenChange,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations('designer');
  return (
    <Dialog
      size="large"
      open={open}
      onOpenChange={onOpenChange}
      title={t('shortcuts.title')}
      description={t('shortcuts.explain')}
    >
      <div className="columns-1 gap-8 pb-3 sm:columns-2">
        {ACTION_GROUPS.map((group) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="mb-1">{t(`shortcuts.groups.${group}`)}</h3>
            <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
              {ACTIONS.filter((action) => action.group === group).map((action) => (
                <div key={action.id} className="contents">
                  <dt className="text-text-2">{t(`actions.${action.id}`)}</dt>
                  <dd className="flex flex-wrap justify-end gap-1">
                    {action.keys.map((keys) => (
                      <Kbd key={keys}>{keysInWords(keys)}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

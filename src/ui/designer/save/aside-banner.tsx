'use client';
import { Download, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Banner } from '@/kit/banner';
import { Button } from '@/kit/button';
import { useDesigner } from '../designer-context';
import { downloadDefinition } from '../exchange/download';
import type { SaveState } from './draft-saver';
import type { Left, Mirror } from './mirror';

/** After theirs was loaded: mine is still here, to bring back or to download. */
export function AsideBanner({ mirror, state }: { readonly mirror: Mirror; readonly state: SaveState }) {
  const t = useTranslations('designer.aside');
  const common = useTranslations('common');
  const { editor, editable } = useDesigner();
  const [aside, setAside] = useState<Left>();
  const { kind } = state;
  // Looked at again whenever a conflict begins or ends.
  const conflict = kind === 'conflict';
  useEffect(() => {
    setAside(editable && !conflict ? mirror.aside() : undefined);
  }, [mirror, editable, conflict]);
  if (aside === undefined) return null;
  const forget = () => {
    mirror.forgetAside();
    setAside(undefined);
  };
  return (
    <Banner tone="info" role="status" className="m-2 mb-0" title={t('title')}>
      <div className="mt-1 flex flex-wrap gap-2">
        <Button
          size="small"
          icon={<Undo2 size={14} aria-hidden />}
          onClick={() => {
            editor.replace(aside.definition, { key: 'bring-back' });
            forget();
          }}
        >
          {t('bring-back')}
        </Button>
        <Button
          size="small"
          icon={<Download size={14} aria-hidden />}
          onClick={() => downloadDefinition(aside.definition, '-mine')}
        >
          {t('download')}
        </Button>
        <Button size="small" variant="quiet" onClick={forget}>
          {common('close')}
        </Button>
      </div>
    </Banner>
  );
}

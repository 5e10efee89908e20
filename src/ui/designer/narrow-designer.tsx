'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Banner } from '@/kit/banner';
import { Dialog } from '@/kit/dialog';
import { Segmented } from '@/kit/segmented';
import { useDefinition, useDesigner, useSelection } from './designer-context';
import { elementOf } from './editor/document';
import { selectElements } from './editor/selection';
import { StepList } from './list/step-list';
import { Properties } from './panel/properties';
import { ProcessViewer } from './process-viewer';

/** The designer on a phone: look at the diagram, read the steps, change their properties. Drawing needs a larger screen. */
export function NarrowDesigner() {
  const t = useTranslations('designer.narrow');
  const panel = useTranslations('designer.panel');
  const { editor, locale, names } = useDesigner();
  const definition = useDefinition();
  const selection = useSelection();
  const [view, setView] = useState<'list' | 'diagram'>('list');
  const [open, setOpen] = useState(false);
  const element = elementOf(definition, selection.elements[0] ?? '');
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto">
      <div className="flex flex-col gap-2 px-4 pt-3">
        <Banner tone="info">{t('explain')}</Banner>
        <div>
          <Segmented
            label={t('view')}
            value={view}
            onValueChange={setView}
            options={[
              { value: 'list', label: t('list') },
              { value: 'diagram', label: t('diagram') },
            ]}
          />
        </div>
      </div>
      {view === 'list' ? (
        <StepList onOpen={() => setOpen(true)} />
      ) : (
        <ProcessViewer
          definition={definition}
          locale={locale}
          names={names}
          selected={element?.id}
          onSelect={(id) => {
            editor.select(selectElements(id));
            setOpen(true);
          }}
          className="m-4 min-h-80 flex-1"
        />
      )}
      <Dialog open={open && element !== undefined} onOpenChange={setOpen} title={panel('label')}>
        <div className="-mx-5">
          <Properties />
        </div>
      </Dialog>
    </div>
  );
}

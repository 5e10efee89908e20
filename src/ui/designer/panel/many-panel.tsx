'use client';
import { BoxSelect } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/kit/button';
import { Kbd } from '@/kit/kbd';
import { actionOf } from '../actions/registry';
import { useActions } from '../actions/use-actions';
import { useDesigner, useSelection } from '../designer-context';
import { PanelBody, PanelHead } from './panel-frame';

const OFFERED = ['duplicate', 'tidy', 'fit-selection', 'delete'] as const;

/** Several things are selected: what can be done with all of them. */
export function ManyPanel() {
  const t = useTranslations('designer');
  const { elements, flows } = useSelection();
  const { editable } = useDesigner();
  const { run, shortcut } = useActions();
  return (
    <>
      <PanelHead
        icon={
          <span className="grid size-8 place-items-center rounded-md bg-accent-bg text-accent">
            <BoxSelect size={18} aria-hidden />
          </span>
        }
        title={t('panel.many', { elements: elements.length, flows: flows.length })}
        kind=""
      />
      <PanelBody>
        <div className="flex flex-col gap-2">
          {OFFERED.filter((id) => editable || id === 'fit-selection').map((id) => (
            <Button key={id} className="justify-between!" onClick={() => run(id)}>
              {t(`actions.${id}`)}
              <Kbd>{shortcut(actionOf(id))}</Kbd>
            </Button>
          ))}
        </div>
      </PanelBody>
    </>
  );
}

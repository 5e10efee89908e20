'use client';
import { ArrowDown, ArrowUp, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/kit/button';
import { Field } from '@/kit/field';
import { IconButton } from '@/kit/icon-button';
import { TextInput } from '@/kit/text-input';
import type { AssignmentRule } from '@/model/assignment';
import { textIn } from '@/model/text';
import { CandidatesField } from '../candidates-field';
import { candidatesInWords } from '../candidates-words';
import type { PanelContext } from '../panel';
import { PANEL_TEXTS } from './panel-texts';

/** Assignment rules in their order: when this holds, these people do it. */
export function RulesField({
  value,
  onChange,
  problem,
  context,
}: {
  readonly value: readonly AssignmentRule[];
  readonly onChange: (rules: readonly AssignmentRule[], property: string) => void;
  readonly problem: (property: string) => string | undefined;
  readonly context: PanelContext;
}) {
  const texts = PANEL_TEXTS[context.locale];
  const { ConditionEditor, editable } = context;
  const replace = (index: number, rule: AssignmentRule, property: string) =>
    onChange(value.with(index, rule), `assignment.rules.${index}.${property}`);
  const move = (index: number, by: -1 | 1) => {
    const [rule, other] = [value[index], value[index + by]];
    if (rule === undefined || other === undefined) return;
    onChange(value.with(index, other).with(index + by, rule), 'assignment.rules');
  };
  return (
    <Field as="group" label={texts.rules} help={texts.rulesHelp}>
      <ol className="flex flex-col gap-2.5">
        {value.map((rule, index) => {
          const path = `assignment.rules.${index}`;
          const title = rule.name[context.locale] || texts.rule(index + 1);
          return (
            <li key={rule.id} aria-label={title} className="rounded-lg border border-line bg-bg">
              <Rule
                title={title}
                to={recipients(rule, context)}
                begin={value.length === 1 || isEmpty(rule)}
                troubled={problem(path) !== undefined}
              >
                <div className="flex items-center gap-1">
                  <TextInput
                    aria-label={texts.ruleName}
                    placeholder={texts.rule(index + 1)}
                    value={rule.name[context.locale]}
                    maxLength={100}
                    disabled={!editable}
                    onChange={(event) =>
                      replace(index, { ...rule, name: { ...rule.name, [context.locale]: event.target.value } }, 'name')
                    }
                  />
                  {editable && (
                    <>
                      <IconButton
                        size="small"
                        label={texts.up}
                        disabled={index === 0}
                        icon={<ArrowUp size={15} aria-hidden />}
                        onClick={() => move(index, -1)}
                      />
                      <IconButton
                        size="small"
                        label={texts.down}
                        disabled={index === value.length - 1}
                        icon={<ArrowDown size={15} aria-hidden />}
                        onClick={() => move(index, 1)}
                      />
                      <IconButton
                        size="small"
                        label={texts.remove}
                        icon={<Trash2 size={15} aria-hidden />}
                        onClick={() => onChange(value.toSpliced(index, 1), 'assignment.rules')}
                      />
                    </>
                  )}
                </div>
                <Field as="group" label={texts.when} error={problem(`${path}.when`)}>
                  <ConditionEditor
                    label={`${title}: ${texts.when}`}
                    value={rule.when}
                    onChange={(when) => replace(index, { ...rule, when: when ?? { all: [] } }, 'when')}
                  />
                </Field>
                <CandidatesField
                  label={texts.to}
                  value={rule.to}
                  error={problem(`${path}.to`)}
                  context={context}
                  onChange={(to) => replace(index, { ...rule, to }, 'to')}
                />
              </Rule>
            </li>
          );
        })}
      </ol>
      {editable && (
        <div className="mt-1">
          <Button
            size="small"
            icon={<Plus size={14} aria-hidden />}
            onClick={() =>
              onChange(
                [...value, { id: context.newId('rule'), name: { zh: '', en: '' }, when: { all: [] }, to: {} }],
                'assignment.rules',
              )
            }
          >
            {texts.addRule}
          </Button>
        </div>
      )}
    </Field>
  );
}

/** A rule folds to its name and whom it names: four of them open are longer than any screen. */
function Rule({
  title,
  to,
  begin,
  troubled,
  children,
}: {
  readonly title: string;
  readonly to: string;
  readonly begin: boolean;
  readonly troubled: boolean;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(begin);
  return (
    <details
      className="group"
      // What is to be mended is never folded away.
      open={open || troubled}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-1.5 rounded-lg px-2 py-1.5 hover:bg-sub [&::-webkit-details-marker]:hidden">
        <ChevronRight size={15} aria-hidden className="shrink-0 text-text-3 group-open:rotate-90" />
        <span className="min-w-0">
          <span className="block truncate font-semibold">{title}</span>
          {to !== '' && <span className="block truncate text-sm text-text-3 group-open:hidden">→ {to}</span>}
        </span>
      </summary>
      <div className="flex flex-col gap-2 px-2.5 pb-2.5">{children}</div>
    </details>
  );
}

/** Just added: nothing is said yet. */
function isEmpty({ when, to }: AssignmentRule): boolean {
  return 'all' in when && when.all.length === 0 && Object.keys(to).length === 0;
}

function recipients({ to }: AssignmentRule, { locale, teams, people, roles }: PanelContext): string {
  const team = (key: string) => {
    const name = teams.find((one) => one.key === key)?.name;
    return name === undefined ? key : textIn(name, locale) || key;
  };
  const words = candidatesInWords(to, {
    locale,
    team,
    person: (login) => people.find((one) => one.login === login)?.name ?? login,
    role: (role) => roles.find((one) => one.role === role)?.name ?? role,
  });
  return words.join(locale === 'zh' ? '、' : ', ');
}

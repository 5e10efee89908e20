'use client';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/kit/button';
import { Field } from '@/kit/field';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/kit/menu';
import type { Candidates } from '@/model/assignment';
import { ROLES } from '@/model/role';
import { textIn } from '@/model/text';
import type { PanelContext } from './panel';

const TEXTS = {
  zh: {
    add: '添加办理人',
    teams: '班组',
    people: '人员',
    roles: '角色',
    starting: '与发起人有关',
    starter: '发起人',
    starterTeams: '发起人所在班组',
    nobody: '还没有人',
    remove: (name: string) => `移除${name}`,
  },
  en: {
    add: 'Add people',
    teams: 'Teams',
    people: 'People',
    roles: 'Roles',
    starting: 'From the starter',
    starter: 'The starter',
    starterTeams: "The starter's teams",
    nobody: 'Nobody yet',
    remove: (name: string) => `Remove ${name}`,
  },
} as const;

interface Choice {
  readonly key: string;
  readonly name: string;
  readonly chosen: boolean;
  /** The candidates with it added or taken away. */
  readonly toggled: Candidates;
}

/** Who may do something: teams, people, roles, the starter. Added up; shown by name, kept by key. */
export function CandidatesField({
  label,
  help,
  error,
  value,
  onChange,
  context,
}: {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly value: Candidates;
  readonly onChange: (value: Candidates) => void;
  readonly context: PanelContext;
}) {
  const texts = TEXTS[context.locale];
  const groups = choices(value, context);
  const chosen = groups.flatMap((group) => group.items.filter((choice) => choice.chosen));
  return (
    <Field label={label} help={help} error={error} as="group">
      <ul className="flex min-h-8 flex-wrap items-center gap-1.5 rounded-md border border-control p-1">
        {chosen.length === 0 && <li className="px-1.5 text-text-3">{texts.nobody}</li>}
        {chosen.map((choice) => (
          <li
            key={choice.key}
            className="inline-flex items-center gap-0.5 rounded-full bg-waiting-bg py-0.5 pr-0.5 pl-2 text-sm text-waiting"
          >
            {choice.name}
            {context.editable ? (
              <button
                type="button"
                aria-label={texts.remove(choice.name)}
                className="grid size-5 place-items-center rounded-full hover:bg-surface"
                onClick={() => onChange(choice.toggled)}
              >
                <X size={13} aria-hidden />
              </button>
            ) : (
              <span className="w-1.5" />
            )}
          </li>
        ))}
      </ul>
      {context.editable && (
        <div className="mt-1">
          <Menu
            align="start"
            trigger={
              <Button size="small" icon={<Plus size={14} aria-hidden />}>
                {texts.add}
              </Button>
            }
          >
            {groups.map((group, index) => (
              <Group key={group.label} label={group.label} first={index === 0}>
                {group.items
                  .filter((choice) => !choice.chosen)
                  .map((choice) => (
                    <MenuItem key={choice.key} onSelect={() => onChange(choice.toggled)}>
                      {choice.name}
                    </MenuItem>
                  ))}
              </Group>
            ))}
          </Menu>
        </div>
      )}
    </Field>
  );
}

function Group({
  label,
  first,
  children,
}: {
  readonly label: string;
  readonly first: boolean;
  readonly children: ReactNode[];
}) {
  if (children.length === 0) return null;
  return (
    <>
      {!first && <MenuSeparator />}
      <MenuLabel>{label}</MenuLabel>
      {children}
    </>
  );
}

function choices(
  value: Candidates,
  context: PanelContext,
): readonly { readonly label: string; readonly items: readonly Choice[] }[] {
  const texts = TEXTS[context.locale];
  const listed = <K extends 'teams' | 'people' | 'roles'>(
    member: K,
    known: readonly { key: string; name: string }[],
  ) => {
    const now: readonly string[] = value[member] ?? [];
    // Whoever is named but not known any more is shown by key, so that it can be taken away.
    const strangers = now.filter((key) => !known.some((one) => one.key === key)).map((key) => ({ key, name: key }));
    return [...known, ...strangers].map(({ key, name }) => {
      const chosen = now.includes(key);
      const next = chosen ? now.filter((other) => other !== key) : [...now, key];
      return { key: `${member} ${key}`, name, chosen, toggled: withList(value, member, next) };
    });
  };
  const flag = (member: 'starter' | 'starterTeams', name: string): Choice => {
    const { [member]: chosen = false, ...rest } = value;
    return { key: member, name, chosen, toggled: chosen ? rest : { ...rest, [member]: true } };
  };
  return [
    {
      label: texts.teams,
      items: listed(
        'teams',
        context.teams.map(({ key, name }) => ({ key, name: textIn(name, context.locale) })),
      ),
    },
    { label: texts.starting, items: [flag('starter', texts.starter), flag('starterTeams', texts.starterTeams)] },
    {
      label: texts.people,
      items: listed(
        'people',
        context.people.map(({ login, name }) => ({ key: login, name })),
      ),
    },
    {
      label: texts.roles,
      items: listed(
        'roles',
        context.roles.map(({ role, name }) => ({ key: role, name })),
      ),
    },
  ];
}

function withList(value: Candidates, member: 'teams' | 'people' | 'roles', list: readonly string[]): Candidates {
  const { [member]: _, ...rest } = value;
  if (list.length === 0) return rest;
  if (member === 'roles') return { ...rest, roles: ROLES.filter((role) => list.includes(role)) };
  return { ...rest, [member]: list };
}

'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Form } from '@/definition/forms';
import { Banner } from '@/kit/banner';
import type { Problem } from '@/model/problem';
import { type Locale, textIn } from '@/model/text';
import { useProblemText } from '../rejection';

export interface ErrorSummaryProps {
  readonly form: Form;
  readonly problems: readonly Problem[];
  /** Each rise moves the focus here. */
  readonly attempt: number;
  readonly idOf: (field: string) => string;
  readonly locale: Locale;
}

/**
 * Everything that is wrong, once, on top: takes the focus, is announced as one message, and leads to each field in the words
 * that stand beside it.
 */
export function ErrorSummary({ form, problems, attempt, idOf, locale }: ErrorSummaryProps) {
  const t = useTranslations('form');
  const problemText = useProblemText();
  const summary = useRef<HTMLDivElement>(null);
  const count = problems.length;
  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);
  useEffect(() => {
    if (count === 0) return;
    const before = document.title;
    document.title = t('title-with-error', { title: before });
    return () => {
      document.title = before;
    };
  }, [count, t]);
  if (count === 0) return null;
  return (
    <div ref={summary} tabIndex={-1} role="alert" className="rounded-lg">
      <Banner tone="error" title={t('summary', { count })}>
        <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-5">
          {problems.map((problem, index) => {
            const field = form.fields.find((one) => one.id === problem.at.field);
            const text = problemText(problem);
            const key = `${problem.at.field ?? ''}${problem.code}${index}`;
            if (!field) return <li key={key}>{text}</li>;
            const id = idOf(field.id);
            return (
              <li key={key}>
                <a
                  href={`#${id}`}
                  className="text-overdue underline underline-offset-2"
                  onClick={(event) => {
                    event.preventDefault();
                    goTo(id);
                  }}
                >
                  {t('problem-of', { label: textIn(field.label, locale), problem: text })}
                </a>
              </li>
            );
          })}
        </ul>
      </Banner>
    </div>
  );
}

function goTo(id: string): void {
  const control = document.getElementById(id);
  if (!control) return;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'center' });
}

import { CHECKS } from '@/fields/checks';
import type { Field, Form } from '@/fields/schemas';
import { VALUES } from '@/fields/values';
import { createForms } from '@/forms/create-forms';

export type { Field, Form };

/** Forms over every field kind there is. */
export const forms = createForms<Field>({ values: VALUES, checks: CHECKS });

export const { checkSubmission, checkForm, variableOf } = forms;

/** One thing the doctor looked at. `bad` = mend it before people work here; `warning` = know it. */
export interface Finding {
  readonly what: string;
  readonly state: 'good' | 'warning' | 'bad';
  readonly detail: string;
}

export const good = (what: string, detail: string): Finding => ({ what, state: 'good', detail });
export const warning = (what: string, detail: string): Finding => ({ what, state: 'warning', detail });
export const bad = (what: string, detail: string): Finding => ({ what, state: 'bad', detail });

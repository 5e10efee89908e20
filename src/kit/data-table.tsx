import type { ReactNode } from 'react';
import { cx } from './cx';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  readonly align?: 'start' | 'end' | undefined;
  /** `phone` stays on the narrowest screen; `wide` shows from 1024 px on. */
  readonly show?: 'phone' | 'tablet' | 'wide' | undefined;
  readonly className?: string | undefined;
}
export interface DataTableProps<Row> {
  /** Names the table; read out, not seen. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Instead of the rows when there are none. */
  readonly empty?: ReactNode;
}

const SHOW = { phone: '', tablet: 'max-sm:hidden', wide: 'max-lg:hidden' } as const;

/** Rows of 36 px (44 for fingers), a line between them, no stripes. */
export function DataTable<Row>({ caption, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cx(
                  'border-b border-line px-3 py-2 text-sm font-normal whitespace-nowrap text-text-3',
                  column.align === 'end' && 'text-right',
                  SHOW[column.show ?? 'phone'],
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="relative border-b border-line last:border-0 hover:bg-sub/60">
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={cx(
                    'h-9 px-3 py-1.5 align-middle pointer-coarse:h-11',
                    column.align === 'end' && 'text-right',
                    SHOW[column.show ?? 'phone'],
                    column.className,
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

'use client';
import { Paperclip } from 'lucide-react';
import Image from 'next/image';
import type { DeclaredVariable } from '@/forms/create-forms';
import type { Json } from '@/model/json';
import { valueInWords } from '@/rules/value-in-words';
import { useAppLocale } from '@/ui/shell/use-app-locale';
import { useWorkspace } from '@/ui/shell/workspace-context';

interface File {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** A variable's value as a person reads it; pictures as pictures, other files as links. */
export function ValueView({
  value,
  variable,
}: {
  readonly value: Json;
  readonly variable: DeclaredVariable | undefined;
}) {
  const locale = useAppLocale();
  if (variable?.type === 'file' && Array.isArray(value)) return <Files files={value.filter(isFile)} />;
  return <span className="whitespace-pre-wrap">{longValue(value) ?? valueInWords(value, variable, locale)}</span>;
}

/** Sentences shorten texts; where the value itself is shown it is whole. */
function longValue(value: Json): string | null {
  return typeof value === 'string' && value.length > 60 ? value : null;
}

function Files({ files }: { readonly files: readonly File[] }) {
  const { workspace } = useWorkspace();
  if (files.length === 0) return <span className="text-text-3">–</span>;
  const address = (file: File) => `/api/files/${file.id}?workspace=${encodeURIComponent(workspace.slug)}`;
  return (
    <ul className="flex flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id}>
          <a
            href={address(file)}
            target="_blank"
            rel="noreferrer"
            className="block rounded-md text-accent hover:underline"
          >
            {file.type.startsWith('image/') ? (
              <Image
                src={address(file)}
                alt={file.name}
                width={112}
                height={80}
                unoptimized
                className="h-20 w-28 rounded-md border border-line object-cover"
              />
            ) : (
              <span className="inline-flex min-h-6 items-center gap-1">
                <Paperclip size={14} aria-hidden />
                {file.name}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

function isFile(value: Json): value is Json & File {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    'id' in value &&
    'name' in value &&
    'type' in value &&
    [value.id, value.name, value.type].every((member) => typeof member === 'string')
  );
}

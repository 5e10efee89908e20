import { route } from '@/server/edge/route';
import { downloadFile } from '@/server/file/download-file';

export const dynamic = 'force-dynamic';
export const GET = route('file-download', async (call, { params }: { params: Promise<{ id: string }> }) =>
  downloadFile(call, (await params).id),
);

import { route } from '@/server/edge/route';
import { uploadFile } from '@/server/file/upload-file';

export const dynamic = 'force-dynamic';
export const POST = route('file-upload', uploadFile);

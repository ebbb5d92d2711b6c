import { freshAccessToken } from '../../../lib/session/session';

export interface Upload {
  finished: Promise<{ mediaId: string }>;
  cancel: () => void;
}

/** Sends one file to `POST /media`; XMLHttpRequest because fetch tells no progress. */
export function uploadFile(file: File, onProgress: (fraction: number) => void): Upload {
  const request = new XMLHttpRequest();
  const finished = freshAccessToken().then(
    (token) =>
      new Promise<{ mediaId: string }>((resolve, reject) => {
        const form = new FormData();
        form.append('file', file, file.name);
        request.open('POST', '/media');
        if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
        request.upload.onprogress = ({ loaded, total }) =>
          onProgress(total > 0 ? loaded / total : 0);
        request.onload = () => {
          if (request.status < 200 || request.status > 299) {
            reject(new Error(`HTTP ${request.status}`));
            return;
          }
          const { id } = JSON.parse(request.responseText) as { id: string };
          resolve({ mediaId: id });
        };
        request.onerror = () => reject(new Error('network'));
        request.onabort = () => reject(new Error('cancelled'));
        request.send(form);
      }),
  );
  return { finished, cancel: () => request.abort() };
}

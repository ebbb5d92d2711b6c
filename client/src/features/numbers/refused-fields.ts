import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';

interface Refusal {
  field: readonly string[] | null;
  message: string;
}

/** Puts the server's refusals beside the fields they are about, the rest above the form. */
export function showRefusals<Values extends FieldValues>(
  refusals: readonly Refusal[],
  fields: readonly Path<Values>[],
  setError: UseFormSetError<Values>,
) {
  for (const { field, message } of refusals) {
    const known = fields.find((candidate) => candidate === field?.at(-1));
    setError(known ?? 'root', { message }, { shouldFocus: true });
  }
}

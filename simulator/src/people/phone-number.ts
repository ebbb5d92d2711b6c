/** Digits only, as WhatsApp writes a phone number in its ids. */
export function digitsOf(input: string): string {
  return input.replace(/\D/g, '');
}

/** Brazilian area codes whose mobile numbers keep the ninth digit in their WhatsApp id. */
const NINE_DIGIT_AREAS = /^(1[1-9]|2[1-8])$/;

/**
 * The WhatsApp id of a dialled number. It differs from what was dialled in three countries: Mexico inserts a 1,
 * Argentina a 9, and most of Brazil drops the ninth digit of mobile numbers.
 */
export function canonicalWhatsAppId(digits: string): string {
  if (/^52[2-9]\d{9}$/.test(digits)) return `521${digits.slice(2)}`;
  if (/^54(?!9)\d{10}$/.test(digits)) return `549${digits.slice(2)}`;
  if (/^55\d{2}9\d{8}$/.test(digits)) return withoutNinthDigit(digits);
  if (/^55\d{2}[6-9]\d{7}$/.test(digits)) return withNinthDigit(digits);
  return digits;
}

function withoutNinthDigit(digits: string): string {
  const area = digits.slice(2, 4);
  return NINE_DIGIT_AREAS.test(area) ? digits : `55${area}${digits.slice(5)}`;
}

function withNinthDigit(digits: string): string {
  const area = digits.slice(2, 4);
  return NINE_DIGIT_AREAS.test(area) ? `55${area}9${digits.slice(4)}` : digits;
}
